package org.cadregraph.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that name this application by a host it is known by, and only pages that came from it. Without
 * this any page that a person visits could have their browser ask a server on their own machine.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostFilter extends OncePerRequestFilter {

    private final Set<String> allowed;

    HostFilter(@Value("${cadre.allowed-hosts:localhost,127.0.0.1,[::1]}") List<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!allowed.contains(host)) {
            refuse(response, "This server is not known by that host name; the setting cadre.allowed-hosts lists those");
        } else if (origin != null && !sameOrigin(origin, request)) {
            refuse(response, "A page of another origin may not ask this server");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean sameOrigin(String origin, HttpServletRequest request) {
        @Nullable String authority;
        try {
            authority = URI.create(origin).getAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
        return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    private static void refuse(HttpServletResponse response, String message) throws IOException {
        ErrorForm.write(response, HttpStatus.FORBIDDEN, Problem.Code.FORBIDDEN.name(), message);
    }
}
