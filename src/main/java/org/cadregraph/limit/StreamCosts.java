package org.cadregraph.limit;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.cadregraph.graph.GraphProperties;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds whoever keeps something open to the limits of those who ask once: each event may cost what an answer may. */
@Component
class StreamCosts extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

    private final LimitProperties limits;
    private final int maxRows;
    private final OpenStreams streams;
    private final Turnstile turnstile;

    StreamCosts(LimitProperties limits, GraphProperties properties, OpenStreams streams, Turnstile turnstile) {
        this.limits = limits;
        this.maxRows = properties.rowsPerRequest();
        this.streams = streams;
        this.turnstile = turnstile;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
        Spending spending = Spending.begin(limits, maxRows);
        context.put(Spending.class, spending);
        return SimpleInstrumentationContext.whenCompleted((event, failure) -> spending.end());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String client = client(request);
        return throughTheTurnstile(request, chain)
                .map(response -> response.getData() instanceof Publisher<?> events
                        ? response.transform(stream -> stream.data(watched(
                                client, events, response.getExecutionInput().getGraphQLContext())))
                        : response);
    }

    /** A message over an open connection is no request of HTTP, which has come through it already. */
    private Mono<WebGraphQlResponse> throughTheTurnstile(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest)) {
            return chain.next(request);
        }
        return Mono.defer(() -> {
            if (!turnstile.enter()) {
                return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(), turnstile.busy().toExecutionResult())));
            }
            return chain.next(request).doFinally(signal -> turnstile.leave());
        });
    }

    private Flux<Object> watched(String client, Publisher<?> events, GraphQLContext context) {
        return Flux.<Object, String>using(
                        () -> {
                            streams.open(client);
                            return client;
                        },
                        opened -> events,
                        streams::close)
                // What breaks an event off leaves it unfinished, with its costs on the thread.
                .doOnError(failure -> Objects.requireNonNull(context.<Spending>get(Spending.class))
                        .end());
    }

    private static String client(WebGraphQlRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return Rates.client(
                SecurityContextHolder.getContext().getAuthentication(),
                address == null ? "" : address.getAddress().getHostAddress());
    }
}
