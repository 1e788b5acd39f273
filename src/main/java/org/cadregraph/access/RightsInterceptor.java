package org.cadregraph.access;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives each request the rights of whoever makes it, and lets nobody ask or watch for longer than they have them. */
@Component
class RightsInterceptor implements WebGraphQlInterceptor {

    private static final ExecutionResult UNKNOWN = ExecutionResult.newExecutionResult()
            .addError(GraphqlErrorBuilder.newError()
                    .message("Nobody vouches for you, or no longer: connect anew with a valid token")
                    .errorType(ErrorType.ExecutionAborted)
                    .extensions(Map.of("code", Problem.Code.UNAUTHENTICATED.name()))
                    .build())
            .build();

    private final SignedIn signedIn;
    private final Clock clock;

    RightsInterceptor(SignedIn signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Caller caller = signedIn.caller();
        Instant until = signedIn.standing().until();
        if (caller == null || (until != null && !clock.instant().isBefore(until))) {
            return Mono.just(
                    new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), UNKNOWN)));
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Caller.KEY, caller)).build());
        return chain.next(request).map(response -> until == null ? response : ended(response, until));
    }

    /** Whoever watches does so only as long as somebody vouches for them. */
    private WebGraphQlResponse ended(WebGraphQlResponse response, Instant until) {
        if (!(response.getData() instanceof Publisher<?> events)) {
            return response;
        }
        Mono<Object> end = Mono.delay(Duration.between(clock.instant(), until))
                .flatMap(now -> Mono.error(new Problem(
                        Problem.Code.UNAUTHENTICATED,
                        "Your token has expired. Subscribe again with a new one, after the last cursor if there was"
                                + " one")));
        return response.transform(
                stream -> stream.data(Flux.from(events).cast(Object.class).takeUntilOther(end)));
    }
}
