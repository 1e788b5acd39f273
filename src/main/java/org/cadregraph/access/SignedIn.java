package org.cadregraph.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Standing;
import org.cadregraph.api.ViewerSource;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Makes a viewer with rights of whoever has signed in. Where nobody can, it is whoever sits at the machine. */
@Component
class SignedIn implements ViewerSource {

    /** The application itself, while it starts. Nothing that comes in from outside makes one. */
    private static final class Itself extends AnonymousAuthenticationToken {
        Itself() {
            super("application", "the application", AuthorityUtils.createAuthorityList("APPLICATION"));
        }
    }

    /** So long a token is still good after its end, as when it is sent anew: clocks differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final SignInMode mode;
    private final AccessTable table;
    private final AccessProperties properties;
    private final Logins logins;
    private final Clock clock;
    private final Known atMachine;
    private final Known nobody;

    /** Somebody, with what follows from what was said of them. */
    private record Known(Person person, Viewer viewer, Rights rights) {}

    /** Whoever came with a token, with what is known of them, which is worked out once for a token. */
    private static final class Bearer extends JwtAuthenticationToken {

        private final transient Known known;

        Bearer(Jwt token, Known known) {
            super(token, List.of());
            this.known = known;
        }
    }

    SignedIn(SignInMode mode, AccessTable table, AccessProperties properties, Logins logins, Clock clock) {
        this.mode = mode;
        this.table = table;
        this.properties = properties;
        this.logins = logins;
        this.clock = clock;
        this.atMachine = new Known(
                new Person(Viewer.LOCAL.name(), table.roles(), Set.of(Person.ALL), null),
                Viewer.LOCAL,
                new Rights(table.parts(table.roles())));
        this.nobody = known(Person.NOBODY);
    }

    @Override
    public Viewer viewer() {
        return known(SecurityContextHolder.getContext().getAuthentication()).viewer();
    }

    @Override
    public Standing standing() {
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return () -> known(authentication).viewer();
    }

    @Override
    public void asApplication(Runnable work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new Itself()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Whoever makes the request that this thread answers; absent when nobody has signed in who had to. */
    @Nullable Caller caller() {
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Known caller = known(authentication);
        Person person = caller.person();
        return person.isNobody()
                ? null
                : new Caller(
                        table, person.name(), caller.rights(), person.cadre(), !(authentication instanceof Itself));
    }

    /** Finds out who comes with a token. */
    AuthenticationProvider byToken(JwtDecoder decoder) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(
                token -> new Bearer(token, known(Person.of(token.getClaims(), properties.claims()))));
        return provider;
    }

    /** For how long they are who they say. */
    Vouching vouching() {
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Vouching.UNENDING;
        }
        if (authentication instanceof JwtAuthenticationToken token) {
            @Nullable Instant end = token.getToken().getExpiresAt();
            return end == null ? Vouching.UNENDING : new TokenVouching(end.plus(LEEWAY), clock);
        }
        @Nullable Login login = logins.of(authentication);
        if (login != null) {
            return login;
        }
        return authentication instanceof OAuth2AuthenticationToken ? Vouching.OVER : Vouching.UNENDING;
    }

    Rights rights(@Nullable Authentication authentication) {
        return known(authentication).rights();
    }

    /** Whether anybody has signed in, where one has to. */
    boolean isKnown(@Nullable Authentication authentication) {
        return !known(authentication).person().isNobody();
    }

    private Known known(@Nullable Authentication authentication) {
        if (mode == SignInMode.NONE || authentication instanceof Itself) {
            return atMachine;
        }
        if (authentication instanceof Bearer bearer) {
            return bearer.known;
        }
        if (authentication == null || !authentication.isAuthenticated()) {
            return nobody;
        }
        return switch (authentication.getPrincipal()) {
            case OAuth2AuthenticatedPrincipal login -> known(Person.of(login.getAttributes(), properties.claims()));
            case LocalUsers.User user -> known(user.person());
            case null -> nobody;
            default -> nobody;
        };
    }

    private Known known(Person person) {
        Viewer viewer = person.everywhere()
                ? Viewer.everywhere(person.name())
                : Viewer.of(
                        person.name(),
                        person.organisations().stream()
                                .flatMap(text -> Stream.of(text, RecordKind.ORGANISATION.id(text)))
                                .collect(Collectors.toUnmodifiableSet()));
        Rights rights = new Rights(table.parts(person.roles()));
        return new Known(person, viewer.seeing(rights.parts()), rights);
    }
}
