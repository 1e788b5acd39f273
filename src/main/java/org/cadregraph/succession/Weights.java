package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.api.Problem;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;

/**
 * What speaks for a move and against it, in points (điểm). No law says so: they put plans of moves in an order, and whoever
 * asks may set them otherwise. They are of moves; no person has a score.
 *
 * @param readyNow for somebody who is ready at once
 * @param in1To2Years for somebody who is in one or two years
 * @param in3To5Years for somebody who is in three to five
 * @param first for the first in rank; each later one has two less, and none less than nothing
 * @param emergency for whoever would take the post at once if it fell vacant unexpectedly
 * @param passes for a verdict that passes
 * @param move for each move, since each disturbs
 * @param externalEntry for a post that somebody from outside the plans has to take
 * @param leftVacant for a post that is left vacant
 * @param tooDeep for a post where the search ended
 */
record Weights(
        int readyNow,
        int in1To2Years,
        int in3To5Years,
        int first,
        int emergency,
        int passes,
        int move,
        int externalEntry,
        int leftVacant,
        int tooDeep) {

    /** So far apart, and no further, that sums stay numbers. */
    private static final int MOST = 10_000;

    private static final int BY_RANK = 2;

    /** Those of the schema. */
    static final Weights USUAL = new Weights(30, 15, 5, 10, 5, 20, -10, -30, -40, -40);

    Weights {
        for (int each : new int[] {
            readyNow, in1To2Years, in3To5Years, first, emergency, passes, move, externalEntry, leftVacant, tooDeep
        }) {
            if (each < -MOST || each > MOST) {
                throw new Problem(
                        Problem.Code.INVALID_ARGUMENT,
                        "Weights are from -" + MOST + " to " + MOST + " points, not " + each);
            }
        }
    }

    /** What speaks for somebody in a post, whatever it takes to get them there. */
    List<ScorePart> fit(PlannedSuccessor planned) {
        PlanningEntry entry = planned.entry();
        Integer rank = entry.rank();
        List<ScorePart> parts = new ArrayList<>();
        parts.add(new ScorePart(
                ScorePart.Kind.READINESS,
                switch (entry.readiness()) {
                    case READY_NOW -> readyNow;
                    case IN_1_TO_2_YEARS -> in1To2Years;
                    case IN_3_TO_5_YEARS -> in3To5Years;
                    case null -> 0;
                }));
        parts.add(new ScorePart(
                ScorePart.Kind.RANK, rank == null ? 0 : (int) Math.max(0, first - BY_RANK * (rank - 1L))));
        parts.add(new ScorePart(ScorePart.Kind.EMERGENCY, entry.emergency() ? emergency : 0));
        parts.add(new ScorePart(ScorePart.Kind.VERDICT, planned.outcome() == Outcome.PASS ? passes : 0));
        return parts;
    }

    /** The same, with what a move costs. */
    List<ScorePart> ofMove(PlannedSuccessor planned) {
        List<ScorePart> parts = fit(planned);
        parts.add(new ScorePart(ScorePart.Kind.MOVE, move));
        return parts;
    }

    int ending(Ending ending) {
        return switch (ending) {
            case ABOLISHED -> 0;
            case EXTERNAL_ENTRY -> externalEntry;
            case LEFT_VACANT -> leftVacant;
            case TOO_DEEP -> tooDeep;
        };
    }
}
