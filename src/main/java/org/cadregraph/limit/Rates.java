package org.cadregraph.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * How often each client asks. Whoever has signed in is a client wherever they are; anybody else is the address from which
 * they ask. The person at this machine, while nobody signs in, may ask as often as they like.
 */
@Component
class Rates {

    /** Enough for all who ask within a few minutes; who is forgotten starts anew. */
    private static final int CLIENTS = 100_000;

    /** One household or office has as many addresses of version 6 as share this much. */
    private static final int NETWORK_BYTES = 8;

    private static final String PERSON = "person ";
    private static final String HERE = "this machine";

    private final LimitProperties limits;
    private final Cache<String, TokenBucket> buckets;

    Rates(LimitProperties limits) {
        this.limits = limits;
        Duration full = Duration.ofSeconds(1 + limits.burst() / Math.max(1, limits.requestsPerSecond()));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(full)
                // What it has to clear up is little: to have another thread woken for it costs more.
                .executor(Runnable::run)
                .build();
    }

    /** Counts one more; answers how long to wait where it is one too many, and zero where it is not. */
    Duration take(String client) {
        if (client.equals(HERE) && !limits.rateOnLoopback()) {
            return Duration.ZERO;
        }
        return buckets.get(
                        client, name -> new TokenBucket(limits.requestsPerSecond(), limits.burst(), System.nanoTime()))
                .take(System.nanoTime());
    }

    LimitError tooMany() {
        return new LimitError(
                LimitCode.TOO_MANY_REQUESTS,
                "A client may send %,d requests a second, and %,d at once (cadre.limits.requests-per-second, burst). Send fewer."
                        .formatted(limits.requestsPerSecond(), limits.burst()));
    }

    /** Whether nothing is known of a client but the address from which it asks. */
    static boolean stranger(String client) {
        return !client.equals(HERE) && !client.startsWith(PERSON);
    }

    /** By what a client is known. */
    static String client(@Nullable Principal principal, String address) {
        if (principal != null && !(principal instanceof AnonymousAuthenticationToken)) {
            return PERSON + principal.getName();
        }
        try {
            // It is written in digits: nothing is looked up.
            InetAddress from = InetAddress.getByName(address);
            if (from.isLoopbackAddress()) {
                return HERE;
            }
            byte[] bytes = from.getAddress();
            return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
