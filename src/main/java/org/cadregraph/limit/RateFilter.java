package org.cadregraph.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each client send so many requests a second. */
final class RateFilter extends OncePerRequestFilter {

    private final Rates rates;

    RateFilter(Rates rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = rates.take(Rates.client(request.getUserPrincipal(), request.getRemoteAddr()));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            Refusals.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, rates.tooMany(), wait);
        }
    }
}
