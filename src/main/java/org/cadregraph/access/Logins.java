package org.cadregraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows who has signed in at a login page, and when that ends: each session holds who it is that asks with it. */
@Component
class Logins implements HttpSessionAttributeListener {

    /** By the very object that the session holds; requests, and connections that were begun with one, have the same. */
    private final Cache<Authentication, Login> logins =
            Caffeine.newBuilder().weakKeys().build();

    /** How whoever asks has signed in, or had; absent when it was not at a login page. */
    @Nullable Login of(Authentication who) {
        return logins.getIfPresent(who);
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        begin(event, signedIn(event, event.getValue()));
    }

    /** When a session ends, all that it holds is taken out of it. */
    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        end(signedIn(event, event.getValue()));
    }

    /** The same person may be put there again; somebody else takes the place of who was there. */
    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        Authentication now = signedIn(event, event.getSession().getAttribute(event.getName()));
        if (now == null || of(now) == null) {
            end(signedIn(event, event.getValue()));
            begin(event, now);
        }
    }

    private static @Nullable Authentication signedIn(HttpSessionBindingEvent event, @Nullable Object value) {
        return event.getName().equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        && value instanceof SecurityContext context
                ? context.getAuthentication()
                : null;
    }

    private void begin(HttpSessionBindingEvent event, @Nullable Authentication who) {
        if (who != null) {
            logins.put(who, new Login(event.getSession().getAccessor()));
        }
    }

    private void end(@Nullable Authentication who) {
        Login login = who == null ? null : of(who);
        if (login != null) {
            login.ends();
        }
    }
}
