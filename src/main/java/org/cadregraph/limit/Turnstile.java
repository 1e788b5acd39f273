package org.cadregraph.limit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Lets only so many requests be at work at one time. Some more wait a little; whoever comes then is sent away. */
@Component
class Turnstile {

    private final LimitProperties limits;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    Turnstile(LimitProperties limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrentRequests(), true);
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
                "%,d requests are at work (cadre.limits.concurrent-requests) and others wait. Try again in a moment."
                        .formatted(limits.concurrentRequests()));
    }
}
