package org.cadregraph.privacy;

import java.util.List;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows for how long things are kept, and what is due. */
@Controller
class RetentionController {

    private final RetentionProperties properties;
    private final RetentionLog log;
    private final Retention retention;

    RetentionController(RetentionProperties properties, RetentionLog log, Retention retention) {
        this.properties = properties;
        this.log = log;
        this.retention = retention;
    }

    @QueryMapping
    List<RetentionRule> retention(@ContextValue Viewer viewer) {
        if (!viewer.everything()) {
            throw new Problem(
                    Problem.Code.FORBIDDEN,
                    "How much is due is counted over all organisations: those who work for all of them may ask");
        }
        return log.rules(viewer, properties);
    }

    /** Counted only where it is asked for: it looks at all records of the kind. */
    @SchemaMapping
    @Nullable RetentionDue due(RetentionRule rule, @ContextValue Viewer viewer) {
        RetentionPeriod period = rule.limit();
        return period == null ? null : retention.due(viewer, rule.kind(), period);
    }
}
