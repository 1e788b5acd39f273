package org.cadregraph.access;

import jakarta.servlet.http.HttpSession;
import org.cadregraph.api.Problem;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A session vouches for whoever has signed in at a login page, until it ends or somebody signs in anew within it. */
final class Login implements Vouching {

    private final HttpSession.Accessor session;
    private final Sinks.Empty<Object> end = Sinks.empty();
    private volatile boolean ended;

    Login(HttpSession.Accessor session) {
        this.session = session;
    }

    void ends() {
        ended = true;
        end.tryEmitError(new Problem(
                Problem.Code.UNAUTHENTICATED,
                "Your session has ended. Sign in again, and subscribe after the last cursor if there was one"));
    }

    @Override
    public boolean over() {
        return ended || !used();
    }

    /** Whoever asks uses their session, over a connection that stays open too; whoever only watches does not. */
    private boolean used() {
        try {
            session.access(same -> {});
            return true;
        } catch (IllegalStateException gone) {
            return false;
        }
    }

    @Override
    public Mono<Object> end() {
        return end.asMono();
    }
}
