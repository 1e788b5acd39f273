package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which posts fall vacant, and which plans of moves are wanted.
 *
 * @param openings the posts that fall vacant
 * @param depth how many moves may follow from each other
 * @param count how many plans
 * @param unknown whether those count of whom the rules leave something open
 * @param mustStay ids of cadres of whom none moves
 * @param mustMove ids of cadres who all move
 * @param choices who takes which post, wherever it comes to be open
 */
record VacancyQuestion(
        List<OpeningInput> openings,
        int depth,
        int count,
        boolean unknown,
        Set<String> mustStay,
        Set<String> mustMove,
        Map<String, String> choices) {

    private static final int MOST_OPENINGS = 10;
    private static final int MOST_PLANS = 50;

    /**
     * A post that falls vacant.
     *
     * @param position its id
     * @param on from which day on; absent for today
     * @param leaves id of who leaves it; absent for whoever holds it alone
     */
    record OpeningInput(
            String position,
            @Nullable LocalDate on,
            @Nullable String leaves) {}

    /** That somebody takes a post. */
    record ChoiceInput(String position, String cadre) {}

    /** @throws Problem when it asks for too much, or contradicts itself */
    VacancyQuestion {
        expect(
                !openings.isEmpty() && openings.size() <= MOST_OPENINGS,
                "From 1 to " + MOST_OPENINGS + " openings are looked at together, not " + openings.size());
        expect(
                depth >= 1 && depth <= SuccessionGraphs.DEEPEST,
                "'depth' is from 1 to " + SuccessionGraphs.DEEPEST + " moves, not " + depth);
        expect(count >= 1 && count <= MOST_PLANS, "'count' is from 1 to " + MOST_PLANS + " plans, not " + count);
        for (String cadre : mustMove) {
            expect(!mustStay.contains(cadre), "Nobody stays and moves: leave " + cadre + " out of one list");
        }
        for (String cadre : choices.values()) {
            expect(
                    !mustStay.contains(cadre),
                    "Whoever is chosen for a post moves: leave " + cadre + " out of 'mustStay'");
        }
        expect(
                new HashSet<>(choices.values()).size() == choices.size(),
                "'choices' may name each cadre for one post only");
    }

    /** @throws Problem with the message when it does not hold */
    static void expect(boolean holds, String message) {
        if (!holds) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, message);
        }
    }

    /** By post. @throws Problem when a post is chosen for twice */
    static Map<String, String> choices(@Nullable List<ChoiceInput> inputs) {
        Map<String, String> choices = new HashMap<>();
        for (ChoiceInput input : Objects.requireNonNullElse(inputs, List.<ChoiceInput>of())) {
            expect(
                    choices.putIfAbsent(input.position(), input.cadre()) == null,
                    "'choices' names a post twice: " + input.position());
        }
        return choices;
    }
}
