package org.cadregraph.career;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cadregraph.api.RecordKey;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;

/**
 * What questions about all careers have in common.
 *
 * @param by by what places are told apart; kinds when absent
 * @param among what is looked at; all when absent
 * @param smallestCell the smallest group that is told; as the settings say when absent
 */
record CareerArguments(
        @Nullable CareerUnit by,
        @Nullable CareerScope among,
        @Nullable LocalDate asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable Integer smallestCell) {

    private static final CareerScope ALL = new CareerScope(null, null, null, null, null, null);

    CareerUnit unit() {
        return by == null ? CareerUnit.KIND : by;
    }

    CareerScope scope() {
        return among == null ? ALL : among;
    }

    Belief belief() {
        return new Belief(knownAt);
    }

    /**
     * What is looked at; every part that is given must hold.
     *
     * @param organisation whose posts
     * @param subtree whether those of its units count too
     * @param begunFrom first day on which it began
     * @param begunTo first day on which it began too late
     * @param acrossLineage whether a post is one with the one that carries it on
     * @param beside whether posts count too that are held beside one of a higher rank
     */
    record CareerScope(
            @Nullable RecordKey organisation,
            @Nullable Boolean subtree,
            @Nullable LocalDate begunFrom,
            @Nullable LocalDate begunTo,
            @Nullable Boolean acrossLineage,
            @Nullable Boolean beside) {}

    /** A post, a kind or a rank; exactly one is given (the schema sees to it). */
    record PlaceInput(
            @Nullable RecordKey position,
            @Nullable String kind,
            @Nullable Integer rank) {}
}
