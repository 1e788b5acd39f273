package org.cadregraph.access;

import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the audit log. */
@Controller
class AuditController {

    private final AuditLog log;
    private final AuditKeeper keeper;

    AuditController(AuditLog log, AuditKeeper keeper) {
        this.log = log;
        this.keeper = keeper;
    }

    @QueryMapping
    Connection<AuditEntry> auditLog(
            @Argument @Nullable AuditFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        keeper.settle();
        return log.page(viewer, filter == null ? AuditFilter.ALL : filter, PageRequest.of(first, after, null, null));
    }

    @QueryMapping
    AuditLog.Check auditLogCheck(@ContextValue Viewer viewer) {
        keeper.settle();
        return log.check(viewer);
    }
}
