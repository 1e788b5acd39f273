package org.cadregraph.graph;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one request has cost so far, and the most it may cost. It belongs to the thread that serves the request; work
 * outside a request (start-up, import) has no bound on rows.
 */
public final class RequestCost {

    private static final ThreadLocal<@Nullable RequestCost> CURRENT = new ThreadLocal<>();

    private final int maxRows;
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();
    private long nanoseconds;

    public RequestCost(int maxRows) {
        this.maxRows = maxRows;
    }

    /** Starts to count on this thread. */
    public void begin() {
        CURRENT.set(this);
    }

    /** Stops to count on this thread. */
    public void end() {
        CURRENT.remove();
    }

    static RequestCost current() {
        RequestCost cost = CURRENT.get();
        return cost == null ? new RequestCost(Integer.MAX_VALUE) : cost;
    }

    void statement() {
        statements.incrementAndGet();
    }

    void took(long duration) {
        nanoseconds += duration;
    }

    /** Counts a row as it arrives, so that a huge answer is stopped on its way and not after it filled the memory. */
    void row() {
        if (rows.incrementAndGet() > maxRows) {
            throw new LimitExceeded(
                    LimitExceeded.Kind.TOO_MANY_ROWS,
                    "The query reads more than " + maxRows
                            + " records. Ask for fewer: smaller pages, fewer levels of lists.");
        }
    }

    public int statements() {
        return statements.get();
    }

    public int rows() {
        return rows.get();
    }

    /** Time spent in the database. */
    public Duration duration() {
        return Duration.ofNanos(nanoseconds);
    }
}
