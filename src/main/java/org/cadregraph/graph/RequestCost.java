package org.cadregraph.graph;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request has cost so far, and the most it may cost. It belongs to the thread that serves the request; work
 * outside a request (start-up, import) has no bound on rows.
 */
public final class RequestCost {

    private static final ThreadLocal<@Nullable RequestCost> CURRENT = new ThreadLocal<>();

    /** For what has no end: longer than anything runs. */
    private static final Duration UNBOUNDED = Duration.ofDays(365);

    private final int maxRows;
    private final Duration time;
    private final long start = System.nanoTime();
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicLong nanoseconds = new AtomicLong();
    private Adapter.@Nullable Supposition supposition;
    private Set<String> closed = Set.of();

    /** Of work that may take its time. */
    public RequestCost(int maxRows) {
        this(maxRows, UNBOUNDED);
    }

    /**
     * Of a request.
     *
     * @param maxRows most rows that it may read
     * @param time how long it may take from now on; its statements are ended when it has passed
     */
    public RequestCost(int maxRows, Duration time) {
        this.maxRows = maxRows;
        this.time = time;
    }

    /** Starts to count on this thread. */
    public void begin() {
        CURRENT.set(this);
    }

    /** Stops to count on this thread; what the request supposed is over. */
    public void end() {
        CURRENT.remove();
        suppose(null, Set.of());
    }

    /** Whether others may do a part of what this thread does: what is supposed belongs to one transaction, so to one thread. */
    public static boolean canBeShared() {
        RequestCost cost = CURRENT.get();
        return cost == null || cost.supposition == null;
    }

    /** How long what this thread does may still take; nothing when it has taken longer. */
    public static Duration timeLeft() {
        RequestCost cost = current();
        Duration left = cost.time.minusNanos(System.nanoTime() - cost.start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The same work, at the cost of what this thread does, whichever thread does it. */
    public static <T> Supplier<T> shared(Supplier<T> work) {
        RequestCost cost = CURRENT.get();
        return () -> {
            RequestCost before = CURRENT.get();
            CURRENT.set(cost);
            try {
                return work.get();
            } finally {
                CURRENT.set(before);
            }
        };
    }

    /** Whether a request is answered by this thread, which it will end. */
    static boolean inRequest() {
        return CURRENT.get() != null;
    }

    /** What the request supposes, in which all that it reads is read; absent when it asks of what is. */
    Adapter.@Nullable Supposition supposition() {
        return supposition;
    }

    /** Ids of those whose dossiers stay closed whatever is supposed of them. */
    Set<String> closed() {
        return closed;
    }

    /**
     * From now on the request supposes this, and nothing that it supposed before.
     *
     * @param stayClosed ids of those whose dossiers stay closed
     */
    void suppose(Adapter.@Nullable Supposition next, Set<String> stayClosed) {
        Adapter.Supposition before = supposition;
        supposition = next;
        closed = stayClosed;
        if (before != null) {
            before.close();
        }
    }

    static RequestCost current() {
        RequestCost cost = CURRENT.get();
        return cost == null ? new RequestCost(Integer.MAX_VALUE) : cost;
    }

    /**
     * How long a statement that begins now may take.
     *
     * @param most what a statement may take by itself
     * @throws LimitExceeded when the request's time has passed
     */
    Duration remaining(Duration most) {
        Duration left = time.minusNanos(System.nanoTime() - start);
        // The database takes nothing for no limit at all.
        if (left.toMillis() < 1) {
            throw new LimitExceeded(
                    LimitExceeded.Kind.TOO_SLOW,
                    "The request takes longer than " + time.toSeconds() + " seconds. Ask for fewer records.");
        }
        return left.compareTo(most) < 0 ? left : most;
    }

    /** As {@link #remaining(Duration)}, for what has no bound of its own. */
    Duration remaining() {
        return remaining(UNBOUNDED);
    }

    /**
     * How long a statement may take that hands its rows on, and may be about all of the record: outside a request, as long
     * as it needs.
     *
     * @param most what it may take in a request
     */
    Duration ofFold(Duration most) {
        return bounded() ? remaining(most) : remaining();
    }

    /** Whether its time has an end. */
    boolean bounded() {
        return !time.equals(UNBOUNDED);
    }

    void statement() {
        statements.incrementAndGet();
    }

    void took(long duration) {
        nanoseconds.addAndGet(duration);
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
        return Duration.ofNanos(nanoseconds.get());
    }
}
