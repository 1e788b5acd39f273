package org.cadregraph.protocol;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells over WebSocket what was refused before it began as the protocol wants it, by a message {@code error}; Spring's
 * handler would send it as a result. Outside of what gives errors their codes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SocketErrors implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return request instanceof WebSocketGraphQlRequest
                ? chain.next(request).map(SocketErrors::refusal)
                : chain.next(request);
    }

    private static WebGraphQlResponse refusal(WebGraphQlResponse response) {
        return response.getExecutionResult().isDataPresent()
                ? response
                : response.transform(told -> told.data(Flux.error(new SubscriptionPublisherException(
                                response.getExecutionResult().getErrors(), null)))
                        .errors(null));
    }
}
