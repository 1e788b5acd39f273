package org.cadregraph.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cadregraph.api.Problem;
import reactor.core.publisher.Mono;

/** A token vouches for its bearer until a moment. */
record TokenVouching(Instant until, Clock clock) implements Vouching {

    @Override
    public boolean over() {
        return !clock.instant().isBefore(until);
    }

    @Override
    public Mono<Object> end() {
        return Mono.delay(Duration.between(clock.instant(), until))
                .flatMap(now -> Mono.error(new Problem(
                        Problem.Code.UNAUTHENTICATED,
                        "Your token has expired. Subscribe again with a new one, after the last cursor if there was"
                                + " one")));
    }
}
