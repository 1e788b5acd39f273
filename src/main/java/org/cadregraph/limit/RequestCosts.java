package org.cadregraph.limit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.Map;
import org.cadregraph.graph.GraphProperties;
import org.cadregraph.graph.RequestCost;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What each request may cost and what it did cost: in the {@code Server-Timing} header, which browsers show, and in a
 * metric. Its time is the time of all it does in the database, too.
 */
@Component
class RequestCosts implements WebGraphQlInterceptor {

    private final int maxRows;
    private final LimitProperties limits;
    private final DistributionSummary statements;
    private final DistributionSummary rows;

    RequestCosts(GraphProperties properties, LimitProperties limits, MeterRegistry meters) {
        this.limits = limits;
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
        return Mono.defer(() -> {
            Spending spending = Spending.begin(limits, maxRows);
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(Map.of(Spending.class, spending)).build());
            return chain.next(request)
                    .doOnNext(response -> report(spending.database(), response))
                    .doFinally(signal -> spending.end());
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
}
