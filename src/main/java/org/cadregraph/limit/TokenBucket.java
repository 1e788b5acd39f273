package org.cadregraph.limit;

import java.time.Duration;

/** Gives out a token for each request; tokens come back at a steady rate, up to as many as the bucket holds. */
final class TokenBucket {

    private static final double NANOSECONDS = 1e9;

    private final double perNanosecond;
    private final int most;
    private double tokens;
    private long last;

    /**
     * A full one.
     *
     * @param perSecond how many tokens come back
     * @param most how many it holds
     * @param now nanoseconds on a clock that only goes forward
     */
    TokenBucket(int perSecond, int most, long now) {
        this.perNanosecond = perSecond / NANOSECONDS;
        this.most = most;
        this.tokens = most;
        this.last = now;
    }

    /** Takes a token; answers how long to wait where there is none, and zero where there was one. */
    synchronized Duration take(long now) {
        tokens = Math.min(most, tokens + Math.max(0, now - last) * perNanosecond);
        last = now;
        if (tokens < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - tokens) / perNanosecond));
        }
        tokens--;
        return Duration.ZERO;
    }
}
