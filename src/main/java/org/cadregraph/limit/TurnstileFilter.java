package org.cadregraph.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in when there is a place for it. */
final class TurnstileFilter extends OncePerRequestFilter {

    private static final Duration LATER = Duration.ofSeconds(1);

    private final Turnstile turnstile;

    TurnstileFilter(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turnstile.enter()) {
            Refusals.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, turnstile.busy(), LATER);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turnstile.leave();
        }
    }
}
