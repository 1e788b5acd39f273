package org.cadregraph.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cadregraph.api.Standing;
import org.cadregraph.api.ViewerSource;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
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
    private final Scopes scopes;
    private final Logins logins;
    private final Clock clock;
    private final Rights all;

    SignedIn(
            SignInMode mode,
            AccessTable table,
            AccessProperties properties,
            Scopes scopes,
            Logins logins,
            Clock clock) {
        this.mode = mode;
        this.table = table;
        this.properties = properties;
        this.scopes = scopes;
        this.logins = logins;
        this.clock = clock;
        this.all = new Rights(table.parts(table.roles()));
    }

    @Override
    public Viewer viewer() {
        return viewer(SecurityContextHolder.getContext().getAuthentication());
    }

    @Override
    public Standing standing() {
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return () -> viewer(authentication);
    }

    private Viewer viewer(@Nullable Authentication authentication) {
        if (seesAll(authentication)) {
            return Viewer.LOCAL;
        }
        Person person = person(authentication);
        return person.everywhere()
                ? new Viewer(person.name(), true, Set.of())
                : Viewer.of(
                        person.name(),
                        person.organisations().isEmpty() ? Set.of() : scopes.units(person.organisations()));
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
        if (seesAll(authentication)) {
            return new Caller(table, Viewer.LOCAL.name(), all, null);
        }
        Person person = person(authentication);
        return person.equals(Person.NOBODY)
                ? null
                : new Caller(table, person.name(), new Rights(table.parts(person.roles())), person.cadre());
    }

    /** For how long they are who they say. */
    Vouching vouching() {
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Vouching.UNENDING;
        }
        @Nullable Instant end = authentication instanceof JwtAuthenticationToken token
                ? token.getToken().getExpiresAt()
                : null;
        @Nullable Login login = logins.of(authentication);
        return end != null ? new TokenVouching(end.plus(LEEWAY), clock) : login != null ? login : Vouching.UNENDING;
    }

    Rights rights(@Nullable Authentication authentication) {
        return seesAll(authentication)
                ? all
                : new Rights(table.parts(person(authentication).roles()));
    }

    /** Whether anybody has signed in, where one has to. */
    boolean known(@Nullable Authentication authentication) {
        return seesAll(authentication) || !person(authentication).equals(Person.NOBODY);
    }

    private boolean seesAll(@Nullable Authentication authentication) {
        return mode == SignInMode.NONE || authentication instanceof Itself;
    }

    private Person person(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Person.NOBODY;
        }
        if (authentication instanceof JwtAuthenticationToken token) {
            return Person.of(token.getTokenAttributes(), properties.claims());
        }
        Object principal = authentication.getPrincipal();
        if (principal instanceof OAuth2AuthenticatedPrincipal login) {
            return Person.of(login.getAttributes(), properties.claims());
        }
        return principal instanceof LocalUsers.User user ? user.person() : Person.NOBODY;
    }
}
