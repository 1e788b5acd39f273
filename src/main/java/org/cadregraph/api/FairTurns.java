package org.cadregraph.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests have their turns in about the order in which they came. A thread goes on with its connection as long as
 * the client sends the next request at once: a few quick clients would keep all others waiting. For the same reason
 * requests have threads of the system, which divides the processors among them; a virtual thread whose work is done in
 * this process gives its processor up to nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FairTurns extends OncePerRequestFilter {

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // nothing but fairness rests on it
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Thread.yield();
        chain.doFilter(request, response);
    }
}
