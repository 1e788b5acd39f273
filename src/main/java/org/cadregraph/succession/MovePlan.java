package org.cadregraph.succession;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One complete plan.
 *
 * @param steps every opening that comes up, each after the one by which it does
 * @param score the sum over the moves and the endings
 */
record MovePlan(List<Step> steps, int score) {

    /** The best first; of equal ones that of fewer moves, then by the ids. */
    static final Comparator<MovePlan> ORDER = Comparator.comparingInt(MovePlan::score)
            .reversed()
            .thenComparingLong(plan -> plan.moves().count())
            .thenComparing(plan -> plan.content().toArray(String[]::new), Arrays::compare);

    /**
     * What becomes of one opening: it is either taken or ends.
     *
     * @param depth 1 for a given opening
     * @param taken who fills it; absent when it ends
     * @param ending how it ends; absent when it is taken
     * @param vacatedByStep the place in the list of the step whose candidate leaves this post; -1 for a given opening
     */
    record Step(
            Opening opening,
            int depth,
            @Nullable Candidate taken,
            @Nullable Ending ending,
            int vacatedByStep) {

        private String says() {
            return taken == null
                    ? String.join("\n", opening.post(), opening.on().toString(), String.valueOf(ending))
                    : String.join("\n", taken.cadre(), opening.post());
        }
    }

    /** Who takes which post, then which openings end how. Plans in which these are the same are the same. */
    List<String> content() {
        Stream<Step> ended = steps.stream().filter(step -> step.taken() == null);
        return Stream.concat(
                        moves().map(Step::says).sorted(), ended.map(Step::says).sorted())
                .toList();
    }

    private Stream<Step> moves() {
        return steps.stream().filter(step -> Objects.nonNull(step.taken()));
    }
}
