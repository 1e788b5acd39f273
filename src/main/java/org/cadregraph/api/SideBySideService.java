package org.cadregraph.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import reactor.core.publisher.Mono;

/** Answers each request on the thread that asks, but for what helpers can do beside it ({@link SideBySide}). */
final class SideBySideService implements ExecutionGraphQlService {

    private final ExecutionGraphQlService service;
    private final Executor helpers;

    /** @param helpers does what it is given, or nothing where nobody is free */
    SideBySideService(ExecutionGraphQlService service, Executor helpers) {
        this.service = service;
        this.helpers = helpers;
    }

    @Override
    public Mono<ExecutionGraphQlResponse> execute(ExecutionGraphQlRequest request) {
        return Mono.deferContextual(context -> {
            SideBySide parts = new SideBySide(helpers);
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(Map.of(SideBySide.class, parts)).build());
            CompletableFuture<@Nullable ExecutionGraphQlResponse> answer =
                    service.execute(request).contextWrite(context).toFuture();
            parts.until(answer);
            return Mono.fromFuture(answer);
        });
    }
}
