package org.cadregraph.api;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What surrounds each request: who asks, and a code on every error. Outside of all that can make an error. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestInterceptor implements WebGraphQlInterceptor {

    private final ViewerSource viewers;

    RequestInterceptor(ViewerSource viewers) {
        this.viewers = viewers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Standing standing = viewers.standing();
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(Viewers.VIEWER, standing.viewer(), Standing.NAME, standing))
                .build());
        return chain.next(request).map(RequestInterceptor::withCodes);
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher<?> events) {
            return response.transform(stream -> stream.data(withCodes(events)));
        }
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        List<GraphQLError> coded =
                errors.stream().map(RequestInterceptor::withCode).toList();
        return response.transform(builder -> builder.errors(coded).build());
    }

    private static Flux<ExecutionResult> withCodes(Publisher<?> events) {
        return Flux.from(events)
                .map(event -> withCodes((ExecutionResult) event))
                .onErrorMap(
                        failure -> !(failure instanceof SubscriptionPublisherException),
                        failure -> new SubscriptionPublisherException(List.of(Errors.ofStream(failure)), failure));
    }

    private static ExecutionResult withCodes(ExecutionResult event) {
        return event.getErrors().isEmpty()
                ? event
                : event.transform(builder -> builder.errors(event.getErrors().stream()
                        .map(RequestInterceptor::withCode)
                        .toList()));
    }

    /** The engine's own errors (syntax, validation, coercion) carry a class but no code. */
    static GraphQLError withCode(GraphQLError error) {
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        if (extensions.containsKey(Errors.CODE)) {
            return error;
        }
        String code = switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> "INVALID_SYNTAX";
            case ErrorType.ValidationError -> "INVALID_QUERY";
            case ErrorType.ExecutionAborted -> Problem.Code.LIMIT_EXCEEDED.name();
            case ErrorType.NullValueInNonNullableField -> "INTERNAL_ERROR";
            default ->
                String.valueOf(error.getErrorType())
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT);
        };
        extensions.put(Errors.CODE, code);
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath() == null ? List.of() : error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }
}
