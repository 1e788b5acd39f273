package org.cadregraph.limit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets only so many requests be at work at one time. Some more wait a little; whoever comes then is sent away. */
final class Turnstile {

    private final LimitProperties limits;
    private final int most;
    private final String setting;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    private Turnstile(LimitProperties limits, int most, String setting) {
        this.limits = limits;
        this.most = most;
        this.setting = setting;
        this.places = new Semaphore(most, true);
    }

    /** For requests of GraphQL. */
    static Turnstile ofRequests(LimitProperties limits) {
        return new Turnstile(limits, limits.concurrentRequests(), "concurrent-requests");
    }

    /** For reports, which take as long as their readers take: they have places of their own. */
    static Turnstile ofReports(LimitProperties limits) {
        return new Turnstile(limits, limits.concurrentReports(), "concurrent-reports");
    }

    /** Whether there was a place, which then has to be left. */
    boolean enter() {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > limits.waitingRequests()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(limits.waitingTime().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave() {
        places.release();
    }

    /** How many wait at this moment. */
    int waiting() {
        return waiting.get();
    }

    LimitError busy() {
        return new LimitError(
                LimitCode.SERVER_BUSY,
                "%,d requests are at work (cadre.limits.%s) and others wait. Try again in a moment."
                        .formatted(most, setting));
    }
}
