package org.cadregraph.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only so many requests be at work at one time. Some more wait a little; whoever comes then is sent away. */
final class TurnstileFilter extends OncePerRequestFilter {

    private static final Duration LATER = Duration.ofSeconds(1);

    private final LimitProperties limits;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    TurnstileFilter(LimitProperties limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrentRequests(), true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            LimitError busy = new LimitError(
                    LimitCode.SERVER_BUSY,
                    "%,d requests are at work (cadre.limits.concurrent-requests) and others wait. Try again in a moment."
                            .formatted(limits.concurrentRequests()));
            Refusals.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, busy, LATER);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    /** How many wait at this moment. */
    int waiting() {
        return waiting.get();
    }

    private boolean enter() {
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
}
