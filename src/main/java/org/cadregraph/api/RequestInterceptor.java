package org.cadregraph.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadregraph.graph.Viewer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What surrounds each request: who asks, and a code on every error. */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {

    private final ViewerSource viewers;

    RequestInterceptor(ViewerSource viewers) {
        this.viewers = viewers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Viewer viewer = viewers.viewer();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(Viewers.VIEWER, viewer)).build());
        return chain.next(request).map(RequestInterceptor::withCodes);
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        List<GraphQLError> coded =
                errors.stream().map(RequestInterceptor::withCode).toList();
        return response.transform(builder -> builder.errors(coded).build());
    }

    /** The engine's own errors (syntax, validation, coercion) carry a class but no code. */
    private static GraphQLError withCode(GraphQLError error) {
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
