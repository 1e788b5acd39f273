package org.cadregraph.planning;

import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A planning entry as its source gives it: one person for one post.
 *
 * @param key the key by which its source knows it
 * @param cadreKey who
 * @param positionKey for which post
 * @param termKey for which term
 * @param readiness how soon they could take it
 * @param rank their place among those planned for the post, 1 the first
 * @param source from which group of people
 * @param emergency whether they would take the post at once if it fell vacant unexpectedly
 * @param from the day on which they were planned
 * @param to the first day on which they no longer were
 * @param reviewedOn when the entry was reviewed last
 * @param removal why they were taken out; without {@code to}, on a day that nobody knows
 * @param note whatever else the source says
 */
public record PlanningLine(
        String key,
        String cadreKey,
        String positionKey,
        @Nullable String termKey,
        @Nullable Readiness readiness,
        @Nullable Integer rank,
        @Nullable PlanningSource source,
        boolean emergency,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable PartialDate reviewedOn,
        @Nullable PlanningRemoval removal,
        @Nullable String note) {

    /** An entry of which its source says no more than who, for which post, and when. */
    public static PlanningLine of(String key, String cadreKey, String positionKey, Period period) {
        return new PlanningLine(
                key,
                cadreKey,
                positionKey,
                null,
                null,
                null,
                null,
                false,
                period.from(),
                period.to(),
                null,
                null,
                null);
    }

    /** When it stands. */
    public Period period() {
        return standing(from, to, removal);
    }

    /** Who was taken out for a reason, and nobody knows when, may be in no longer on any later day. */
    static Period standing(@Nullable PartialDate from, @Nullable PartialDate to, @Nullable PlanningRemoval removal) {
        return new Period(from, to, to == null && removal != null);
    }
}
