package org.cadregraph.access;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives each request the rights of whoever makes it, and hands it out only when what was confidential is in the log. */
@Component
class RightsInterceptor implements WebGraphQlInterceptor {

    private final SignedIn signedIn;
    private final AuditLog log;
    private final AccessTable table;

    RightsInterceptor(SignedIn signedIn, AuditLog log, AccessTable table) {
        this.signedIn = signedIn;
        this.log = log;
        this.table = table;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        ConfidentialReads reads = new ConfidentialReads();
        Rights rights = signedIn.rights();
        Caller caller = new Caller(table, rights, reads, signedIn.cadre());
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(Rights.class, rights, ConfidentialReads.class, reads, Caller.KEY, caller))
                .build());
        return chain.next(request).doOnNext(response -> {
            if (!reads.isEmpty()) {
                log.add(signedIn.name(), reads);
            }
        });
    }
}
