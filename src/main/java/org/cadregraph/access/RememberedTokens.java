package org.cadregraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers for a short time tokens that were found good, since to verify a signature costs as much as many an answer.
 * Whether a token's time has come or passed is looked at each time.
 */
final class RememberedTokens implements JwtDecoder {

    /** So long a token is believed at most whose issuer has withdrawn the key. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Cache<String, Jwt> good =
            Caffeine.newBuilder().maximumSize(TOKENS).expireAfterWrite(KEPT).build();

    RememberedTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        @Nullable Jwt known = good.getIfPresent(token);
        if (known != null && !times.validate(known).hasErrors()) {
            return known;
        }
        Jwt read = decoder.decode(token);
        good.put(token, read);
        return read;
    }
}
