package org.cadregraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Remembers for a short time who came with a token that was found good, since to verify a signature costs as much as many
 * an answer. Whether a token's time has come or passed is looked at each time.
 */
final class RememberedTokens implements AuthenticationManager, BearerTokenResolver {

    private static final String BEARER = "Bearer ";

    /** So long a token is believed at most whose issuer has withdrawn the key. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int TOKENS = 10_000;

    private final AuthenticationManager verifying;
    private final BearerTokenResolver reading = new DefaultBearerTokenResolver();
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

    /** One that is known needs no look at each of its letters. */
    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            String token = header.substring(BEARER.length());
            if (good.getIfPresent(token) != null) {
                return token;
            }
        }
        return reading.resolve(request);
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
