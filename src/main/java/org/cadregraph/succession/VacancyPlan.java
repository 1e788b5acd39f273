package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.decision.ActionKind;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * One way to fill the posts that fall vacant, and those that come to be vacant by it.
 *
 * @param score the sum of the points of its steps
 * @param steps each after the one by which its post comes to be vacant
 */
record VacancyPlan(int score, List<Step> steps) implements PersonalOfSeveral {

    /**
     * What becomes of one vacancy.
     *
     * @param depth 1 for one that was asked about
     * @param after the place of the step by which it comes to be vacant; absent for one that was asked about
     * @param move who takes the post; absent when nobody does
     * @param ending how it ends then; absent when somebody does
     */
    record Step(
            Position position,
            LocalDate on,
            int depth,
            @Nullable Integer after,
            @Nullable PlannedSuccessor move,
            @Nullable Ending ending,
            List<ScorePart> parts) {

        public int points() {
            return ScorePart.sum(parts);
        }
    }

    /** An action of a decision, as a draft takes it and a scenario. */
    record Action(
            ActionKind kind,
            Cadre cadre,
            Position position,
            @Nullable Position fromPosition,
            LocalDate on) {}

    static VacancyPlan of(MovePlan plan, VacancyBoard board) {
        List<Step> steps = new ArrayList<>();
        for (MovePlan.Step step : plan.steps()) {
            Candidate taken = step.taken();
            Ending ending = step.ending();
            PlannedSuccessor move =
                    taken == null ? null : Objects.requireNonNull(board.planned(step.opening(), taken.cadre()));
            List<ScorePart> parts = move == null
                    ? List.of(new ScorePart(ScorePart.Kind.ENDING, board.score(Objects.requireNonNull(ending))))
                    : board.weights().ofMove(move);
            steps.add(new Step(
                    board.post(step.opening()),
                    step.opening().on(),
                    step.depth(),
                    step.vacatedByStep() < 0 ? null : step.vacatedByStep(),
                    move,
                    ending,
                    parts));
        }
        return new VacancyPlan(plan.score(), steps);
    }

    /** The moves as actions: a transfer for whoever leaves a post, else an appointment. */
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Step step : steps) {
            PlannedSuccessor move = step.move();
            if (move != null) {
                Position from = move.leaves();
                actions.add(new Action(
                        from == null ? ActionKind.APPOINT : ActionKind.TRANSFER,
                        move.cadre(),
                        step.position(),
                        from,
                        step.on()));
            }
        }
        return actions;
    }

    @Override
    public List<Cadre> people() {
        return steps.stream()
                .flatMap(step -> Stream.ofNullable(step.move()))
                .map(PlannedSuccessor::cadre)
                .toList();
    }
}
