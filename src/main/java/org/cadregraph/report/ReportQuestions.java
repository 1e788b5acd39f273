package org.cadregraph.report;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cadregraph.api.Operations;
import org.cadregraph.api.RefusedAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The ways by which a report's question goes to GraphQL, which knows who asks and what they may have. */
@Component
class ReportQuestions {

    private static final URI ADDRESS = URI.create("/reports");

    private static final Map<?, Object> KEPT = Map.of(Operations.KEPT, true);

    private final WebGraphQlHandler handler;
    private final ExecutionGraphQlService service;

    ReportQuestions(WebGraphQlHandler handler, ExecutionGraphQlService service) {
        this.handler = handler;
        this.service = service;
    }

    /** As whoever makes the request of HTTP that this thread answers: each page as a request of its own. */
    Asking ofRequest() {
        return (Report report, Map<String, @Nullable Object> variables) -> {
            WebGraphQlRequest request = new WebGraphQlRequest(
                    ADDRESS,
                    new HttpHeaders(),
                    null,
                    null,
                    Map.of(),
                    Map.of("query", report.document(), "operationName", report.operation(), "variables", variables),
                    UUID.randomUUID().toString(),
                    LocaleContextHolder.getLocale());
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(KEPT).build());
            return data(Objects.requireNonNull(handler.handleRequest(request).block())
                    .getExecutionResult());
        };
    }

    /** As whoever asks the question of GraphQL to which this context belongs, at its cost. */
    Asking within(GraphQLContext context) {
        Map<Object, Object> known = context.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return (Report report, Map<String, @Nullable Object> variables) -> {
            DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                    report.document(),
                    report.operation(),
                    variables,
                    Map.of(),
                    UUID.randomUUID().toString(),
                    LocaleContextHolder.getLocale());
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(known).graphQLContext(KEPT).build());
            return data(Objects.requireNonNull(service.execute(request).block()).getExecutionResult());
        };
    }

    private static Map<String, @Nullable Object> data(ExecutionResult result) {
        if (!result.getErrors().isEmpty()) {
            throw RefusedAnswer.of(result.getErrors());
        }
        return Objects.requireNonNull(result.getData());
    }
}
