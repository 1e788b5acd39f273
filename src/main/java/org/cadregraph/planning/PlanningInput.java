package org.cadregraph.planning;

import org.cadregraph.api.Patch;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What a client wants a planning entry to say. A new one names its cadre and its position, a correction the entry and its
 * version.
 *
 * @param cadre id of who
 * @param position id of the post
 * @param term id of the term
 */
record PlanningInput(
        @Nullable String id,
        @Nullable String expectedVersion,
        @Nullable String key,
        @Nullable String cadre,
        @Nullable String position,
        ArgumentValue<String> term,
        ArgumentValue<Readiness> readiness,
        ArgumentValue<Integer> rank,
        ArgumentValue<PlanningSource> source,
        ArgumentValue<Boolean> emergency,
        ArgumentValue<PartialDate> from,
        ArgumentValue<PartialDate> to,
        ArgumentValue<PartialDate> reviewedOn,
        ArgumentValue<PlanningRemoval> removal,
        ArgumentValue<String> note) {

    /**
     * An entry that is taken out.
     *
     * @param on the first day on which it no longer stands
     * @param reason why
     */
    record Removal(
            String id,
            String expectedVersion,
            PartialDate on,
            PlanningRemoval reason,
            @Nullable String note) {}

    /** The line that comes of the present one, for the term of this key. */
    PlanningLine over(PlanningLine present, @Nullable String termKey, Patch patch) {
        PlanningLine line = new PlanningLine(
                present.key(),
                present.cadreKey(),
                present.positionKey(),
                termKey,
                Patch.value(readiness, present.readiness()),
                patch.count(rank, present.rank(), "rank"),
                Patch.value(source, present.source()),
                Boolean.TRUE.equals(Patch.value(emergency, present.emergency())),
                Patch.value(from, present.from()),
                Patch.value(to, present.to()),
                Patch.value(reviewedOn, present.reviewedOn()),
                Patch.value(removal, present.removal()),
                note.isOmitted() ? present.note() : patch.prose(note.value(), "note"));
        // What an import brought may be out of order; it does not stand in the way of another correction.
        if (!from.isOmitted() || !to.isOmitted()) {
            patch.inOrder(line.from(), line.to(), "Nobody is taken out before being planned", "to");
        }
        return line;
    }
}
