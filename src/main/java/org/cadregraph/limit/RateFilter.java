package org.cadregraph.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each client send so many requests a second. Whoever has signed in is a client wherever they are; anybody else is
 * the address from which they ask. The person at this machine, while nobody signs in, may ask as often as they like.
 */
final class RateFilter extends OncePerRequestFilter {

    /** Enough for all who ask within a few minutes; who is forgotten starts anew. */
    private static final int CLIENTS = 100_000;

    /** One household or office has as many addresses of version 6 as share this much. */
    private static final int NETWORK_BYTES = 8;

    private final LimitProperties limits;
    private final Cache<String, TokenBucket> buckets;

    RateFilter(LimitProperties limits) {
        this.limits = limits;
        Duration full = Duration.ofSeconds(1 + limits.burst() / Math.max(1, limits.requestsPerSecond()));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(full)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = client(request.getUserPrincipal(), request.getRemoteAddr());
        Duration wait = client == null ? Duration.ZERO : bucket(client).take(System.nanoTime());
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        LimitError tooMany = new LimitError(
                LimitCode.TOO_MANY_REQUESTS,
                "A client may send %,d requests a second, and %,d at once (cadre.limits.requests-per-second, burst). Send fewer."
                        .formatted(limits.requestsPerSecond(), limits.burst()));
        Refusals.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany, wait);
    }

    private TokenBucket bucket(String client) {
        return buckets.get(
                client, name -> new TokenBucket(limits.requestsPerSecond(), limits.burst(), System.nanoTime()));
    }

    /** Nothing for who is not counted. */
    @Nullable String client(@Nullable Principal principal, String address) {
        if (principal != null) {
            return "person " + principal.getName();
        }
        try {
            // It is written in digits: nothing is looked up.
            InetAddress from = InetAddress.getByName(address);
            if (from.isLoopbackAddress() && !limits.rateOnLoopback()) {
                return null;
            }
            byte[] bytes = from.getAddress();
            return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
