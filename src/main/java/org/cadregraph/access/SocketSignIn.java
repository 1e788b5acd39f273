package org.cadregraph.access;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadregraph.api.ConnectionSignIn;
import org.cadregraph.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Signs in over WebSocket by the first message, since a browser cannot send a header with the beginning of a connection;
 * and makes each request over the connection that person's. Outside of all that asks who they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SocketSignIn implements ConnectionSignIn, WebGraphQlInterceptor {

    private final SignInMode mode;
    private final SignedIn signedIn;
    private final List<AuthenticationProvider> ways = new ArrayList<>();

    SocketSignIn(
            SignInMode mode,
            SignedIn signedIn,
            ObjectProvider<JwtDecoder> tokens,
            LocalUsers users,
            PasswordEncoder passwords) {
        this.mode = mode;
        this.signedIn = signedIn;
        tokens.ifAvailable(decoder -> ways.add(signedIn.byToken(decoder)));
        if (mode == SignInMode.LOCAL_USERS) {
            DaoAuthenticationProvider local = new DaoAuthenticationProvider(users);
            local.setPasswordEncoder(passwords);
            ways.add(local);
        }
    }

    @Override
    public @Nullable Principal signIn(@Nullable Principal beginning, Map<?, ?> payload) {
        if (mode == SignInMode.NONE) {
            return null;
        }
        Authentication sender = payload.entrySet().stream()
                .filter(entry ->
                        entry.getKey() instanceof String name && name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION))
                .findFirst()
                .map(entry -> authenticated(String.valueOf(entry.getValue())))
                .orElse(beginning instanceof Authentication known ? known : null);
        if (!signedIn.isKnown(sender)) {
            throw nobody();
        }
        return sender;
    }

    private Authentication authenticated(String header) {
        try {
            return new ProviderManager(ways).authenticate(credentials(header));
        } catch (AuthenticationServiceException unreachable) {
            // The issuer does not answer: that is no fault of the sender's.
            throw unreachable;
        } catch (AuthenticationException | IllegalArgumentException refused) {
            // Wrong, unreadable, or of a way to sign in that is not in use here.
            throw nobody();
        }
    }

    private static Authentication credentials(String header) {
        String[] words = header.strip().split("\\s+", 2);
        String given = words.length == 2 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> new BearerTokenAuthenticationToken(given);
            case "basic" -> {
                String[] pair = new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8).split(":", 2);
                yield UsernamePasswordAuthenticationToken.unauthenticated(pair[0], pair.length == 2 ? pair[1] : "");
            }
            default -> throw new BadCredentialsException("Nobody signs in like this");
        };
    }

    private static Problem nobody() {
        return new Problem(
                Problem.Code.UNAUTHENTICATED,
                "Sign in: send 'Authorization' as for HTTP, in the payload of connection_init");
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest message)
                || !(message.getSessionInfo().getAttributes().get(PRINCIPAL) instanceof Authentication sender)) {
            return chain.next(request);
        }
        SecurityContext context = new SecurityContextImpl(sender);
        return Mono.from(subscriber -> {
            SecurityContext before = SecurityContextHolder.getContext();
            // What surrounds the request asks on this thread, what reads its fields may be on another.
            SecurityContextHolder.setContext(context);
            try {
                chain.next(request)
                        .contextWrite(carried -> carried.put(SecurityContext.class.getName(), context))
                        .subscribe(subscriber);
            } finally {
                SecurityContextHolder.setContext(before);
            }
        });
    }
}
