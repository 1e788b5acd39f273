package org.cadregraph.access;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
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
                    .message("Nobody vouches for you, or no longer: sign in, and connect anew")
                    .errorType(ErrorType.ExecutionAborted)
                    .extensions(Map.of("code", Problem.Code.UNAUTHENTICATED.name()))
                    .build())
            .build();

    private final SignedIn signedIn;

    RightsInterceptor(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Caller caller = signedIn.caller();
        Vouching vouching = signedIn.vouching();
        if (caller == null || vouching.over()) {
            return Mono.just(
                    new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), UNKNOWN)));
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Caller.KEY, caller)).build());
        return chain.next(request).map(response -> ended(response, vouching));
    }

    /** Whoever watches does so only as long as somebody vouches for them. */
    private static WebGraphQlResponse ended(WebGraphQlResponse response, Vouching vouching) {
        return response.getData() instanceof Publisher<?> events
                ? response.transform(stream ->
                        stream.data(Flux.from(events).cast(Object.class).takeUntilOther(vouching.end())))
                : response;
    }
}
