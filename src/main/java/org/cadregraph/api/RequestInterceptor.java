package org.cadregraph.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadregraph.graph.GraphProperties;
import org.cadregraph.graph.RequestCost;
import org.cadregraph.graph.Viewer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What surrounds each request: who asks, what it may cost and what it did cost (in the {@code Server-Timing} header,
 * which browsers show, and in a metric), and a code on every error.
 */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {

    private final int maxRows;
    private final LimitProperties limits;
    private final ViewerSource viewers;
    private final DistributionSummary statements;
    private final DistributionSummary rows;

    RequestInterceptor(GraphProperties properties, LimitProperties limits, ViewerSource viewers, MeterRegistry meters) {
        this.limits = limits;
        this.viewers = viewers;
        this.maxRows = properties.rowsPerRequest();
        this.statements = DistributionSummary.builder("cadre.graph.statements")
                .description("Database statements per GraphQL request")
                .register(meters);
        this.rows = DistributionSummary.builder("cadre.graph.rows")
                .description("Database rows per GraphQL request")
                .register(meters);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        RequestCost cost = new RequestCost(maxRows);
        FieldLimit fields = new FieldLimit(limits);
        Viewer viewer = viewers.viewer();
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(Viewers.VIEWER, viewer, FieldLimit.class, fields))
                        .build());
        return Mono.defer(() -> {
                    cost.begin();
                    return chain.next(request);
                })
                .map(RequestInterceptor::withCodes)
                .doOnNext(response -> report(cost, response))
                .doFinally(signal -> {
                    cost.end();
                    fields.end();
                });
    }

    private void report(RequestCost cost, WebGraphQlResponse response) {
        statements.record(cost.statements());
        rows.record(cost.rows());
        response.getResponseHeaders()
                .add(
                        "Server-Timing",
                        "db;dur=" + BigDecimal.valueOf(cost.duration().toNanos() / 1_000, 3) + ";desc=\""
                                + cost.statements() + " statements, " + cost.rows() + " rows\"");
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
            default -> String.valueOf(error.getErrorType()).toUpperCase(Locale.ROOT);
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
