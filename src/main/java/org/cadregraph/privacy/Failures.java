package org.cadregraph.privacy;

import java.util.UUID;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.LimitExceeded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be removed, and why, for whoever looks at the run; the application's log tells more of the first. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final RetentionKind kind;
    private int count;
    private @Nullable String first;

    Failures(RetentionKind kind) {
        this.kind = kind;
    }

    /** One of several could not be removed, and others may be all the same. */
    void add(RuntimeException fault) {
        count++;
        if (first == null) {
            first = reason(fault);
        }
    }

    /** Nothing more can be removed now. */
    void end(RuntimeException fault) {
        String last = reason(fault);
        first = first == null ? last : told() + ". " + last;
        count = 0;
    }

    private String reason(RuntimeException fault) {
        String id = UUID.randomUUID().toString();
        LOG.error(
                "What is due by {} could not be removed ({}); the next run, tomorrow, tries again",
                kind.setting(),
                id,
                fault);
        return fault instanceof Problem || fault instanceof LimitExceeded
                ? String.valueOf(fault.getMessage())
                : "Internal error " + id + ": the application's log tells more";
    }

    /** What there is to say; absent when nothing went wrong. */
    @Nullable String told() {
        return count == 0 ? first : count + " could not be removed, the first because: " + first;
    }
}
