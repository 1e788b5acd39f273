package org.cadregraph.eligibility;

import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.TitleRelation;

/** Compares titles by their rank; unknown where one of them has none. */
final class Ranks {

    private Ranks() {}

    /** Whether a title is the same as another, equivalent to it, or higher. The same is equivalent too. */
    static Outcome is(Position title, TitleRelation relation, Position other) {
        boolean same = title.id().equals(other.id());
        Integer rank = title.rank();
        Integer others = other.rank();
        return switch (relation) {
            case SAME -> Outcome.of(same);
            case EQUIVALENT ->
                same
                        ? Outcome.PASS
                        : rank == null || others == null ? Outcome.UNKNOWN : Outcome.of(rank.equals(others));
            case HIGHER ->
                same ? Outcome.FAIL : rank == null || others == null ? Outcome.UNKNOWN : Outcome.of(rank < others);
        };
    }
}
