package org.cadregraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Remembers for a short time who came with a token that was found good, since to verify a signature costs as much as many
 * an answer. Whether a token's time has come or passed is looked at each time.
 */
final class RememberedTokens implements AuthenticationManager {

    /** So long a token is believed at most whose issuer has withdrawn the key. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int TOKENS = 10_000;

    private final AuthenticationManager verifying;
    private final JwtTimestampValidator times = new JwtTimestampValidator();

    // What it has to clear up now and then is little: to have another thread woken for it costs more.
    private final Cache<String, Authentication> good = Caffeine.newBuilder()
            .maximumSize(TOKENS)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    RememberedTokens(AuthenticationManager verifying) {
        this.verifying = verifying;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String token = ((BearerTokenAuthenticationToken) request).getToken();
        @Nullable Authentication known = good.getIfPresent(token);
        if (known != null
                && known.getPrincipal() instanceof Jwt said
                && !times.validate(said).hasErrors()) {
            return known;
        }
        Authentication found = verifying.authenticate(request);
        good.put(token, found);
        return found;
    }
}
