package org.cadregraph.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Runs the named operations before the application says that it is ready, so that the first person does not wait for
 * the database to plan the statements.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** The examples name records of the made-up city, which are not everywhere; and in a large store much is still being read. */
    private static final Set<String> EXPECTED = Set.of(Problem.Code.NOT_FOUND.name(), Problem.Code.UNAVAILABLE.name());

    private final Operations operations;
    private final WebGraphQlHandler handler;
    private final ViewerSource viewers;

    WarmUp(Operations operations, WebGraphQlHandler handler, ViewerSource viewers) {
        this.operations = operations;
        this.handler = handler;
        this.viewers = viewers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        viewers.asApplication(() -> operations.all().forEach(this::run));
        LOG.info("{} operations warmed up in {} ms", operations.all().size(), (System.nanoTime() - start) / 1_000_000);
    }

    private void run(Operations.Operation operation) {
        WebGraphQlRequest request = new WebGraphQlRequest(
                UriComponentsBuilder.fromPath("/graphql").build().toUri(),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of(
                        "query", operation.document(),
                        "operationName", operation.name(),
                        "variables", operation.variables()),
                operation.name(),
                null);
        var response = handler.handleRequest(request).block();
        if (response == null) {
            return;
        }
        List<ResponseError> errors = response.getErrors().stream()
                .filter(error ->
                        !EXPECTED.contains(String.valueOf(error.getExtensions().get(Errors.CODE))))
                .toList();
        if (!errors.isEmpty()) {
            LOG.warn("Operation {} answers with errors: {}", operation.name(), errors);
        }
    }
}
