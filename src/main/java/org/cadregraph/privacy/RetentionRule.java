package org.cadregraph.privacy;

import java.time.OffsetDateTime;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * For how long one kind of thing is kept.
 *
 * @param limit for how long; absent when without end
 * @param actsFrom from when on something may be removed; absent when nothing is, or the period was not noted yet
 * @param lastRun absent when there was none
 */
record RetentionRule(
        RetentionKind kind,
        @Nullable RetentionPeriod limit,
        @Nullable OffsetDateTime actsFrom,
        @Nullable Run lastRun) {

    public @Nullable String period() {
        return limit == null ? null : limit.toString();
    }

    /**
     * A run.
     *
     * @param endedAt absent while it runs, and when it broke off and is to go on
     * @param removed how much it has removed so far
     * @param failure what went wrong, or what it waits for; absent when nothing did
     */
    record Run(
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            int removed,
            @Nullable String failure) {

        static @Nullable Run of(Row rule) {
            OffsetDateTime started = rule.optionalMoment("startedAt");
            return started == null
                    ? null
                    : new Run(
                            started,
                            rule.optionalMoment("endedAt"),
                            rule.integer("removed"),
                            rule.optionalText("failure"));
        }
    }
}
