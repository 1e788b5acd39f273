package org.cadregraph.api;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Holds an answer back until what must be done before anybody gets it is done; meanwhile its text is made. It stands under
 * its class in the context of requests whose answers are handed out by somebody who {@linkplain #await waits} for that.
 */
public final class HeldAnswer {

    private final Queue<Runnable> waits = new ConcurrentLinkedQueue<>();

    /**
     * Nobody gets the answer before this has returned.
     *
     * @param wait throws a {@link Problem} when nobody may get it at all
     */
    public void until(Runnable wait) {
        waits.add(wait);
    }

    /**
     * Returns once the answer may be handed out.
     *
     * @throws Problem when it may not; it is told in the answer's place
     */
    public void await() {
        waits.forEach(Runnable::run);
    }
}
