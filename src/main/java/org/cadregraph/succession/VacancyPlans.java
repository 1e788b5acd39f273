package org.cadregraph.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.eligibility.Benches;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.Tenures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the best plans for vacancies: who may take which post is read level by level, in a number of statements that grows
 * with the depth and the days alone; the search itself asks the database nothing.
 */
@Component
class VacancyPlans {

    private static final int MOST_VERDICTS = 5_000;

    /** So much is looked at, which takes a second or two at most; what that has not settled is told as a gap. */
    private static final int MOST_STEPS = 20_000;

    private final Benches benches;
    private final Positions positions;
    private final Tenures tenures;
    private final Clock clock;

    VacancyPlans(Benches benches, Positions positions, Tenures tenures, Clock clock) {
        this.benches = benches;
        this.positions = positions;
        this.tenures = tenures;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param optimal whether no other plan is better than any of these
     * @param bound what no other plan scores more than; absent when there is no other
     */
    record Result(
            List<VacancyPlan> plans,
            boolean optimal,
            @Nullable Integer bound) implements PersonalOfSeveral {

        /** By how much another plan may be better than the best of these, at most. */
        public int gap() {
            return optimal || bound == null || plans.isEmpty()
                    ? 0
                    : Math.max(0, bound - plans.getFirst().score());
        }

        @Override
        public Set<Cadre> people() {
            return plans.stream().flatMap(plan -> plan.people().stream()).collect(Collectors.toSet());
        }
    }

    /** @throws Problem when a post is not there, or too many people are planned */
    Result of(Viewer viewer, VacancyQuestion question, PlannedArguments arguments, Weights weights) {
        LocalDate today = LocalDate.now(clock);
        // Two may be of one post, which two leave at once.
        List<Opening> openings = question.openings().stream()
                .map(each -> new Opening(each.position(), each.on() == null ? today : each.on()))
                .toList();
        VacancyBoard board = VacancyBoard.empty(weights);
        board.posts()
                .putAll(positions.byIds(
                        viewer, openings.stream().map(Opening::post).toList()));
        for (Opening opening : openings) {
            if (!board.posts().containsKey(opening.post())) {
                throw new Problem(Problem.Code.NOT_FOUND, "No post has this id: " + opening.post());
            }
        }
        Set<String> mustStay = new HashSet<>(question.mustStay());
        mustStay.addAll(leaving(viewer, question, arguments, today));
        fill(viewer, new LinkedHashSet<>(openings), question, arguments, board);
        BestPlans best = MovePlans.of(
                new MoveQuestion(
                        openings,
                        question.depth(),
                        question.count(),
                        mustStay,
                        question.mustMove(),
                        question.choices(),
                        MOST_STEPS),
                board);
        return new Result(
                best.plans().stream().map(plan -> VacancyPlan.of(plan, board)).toList(), best.proven(), best.bound());
    }

    /**
     * Who leaves the posts that fall vacant: they are not there to fill others. Who is said to leave has to hold the post; where
     * nobody is said to, all do who hold it, unless they are more than its openings.
     */
    private Set<String> leaving(Viewer viewer, VacancyQuestion question, PlannedArguments arguments, LocalDate today) {
        List<String> posts = question.openings().stream()
                .map(VacancyQuestion.OpeningInput::position)
                .distinct()
                .toList();
        Map<String, List<Tenure>> held = tenures.ofPositions(viewer, posts, new Belief(arguments.knownAt()));
        Set<String> leaving = new HashSet<>();
        for (VacancyQuestion.OpeningInput each : question.openings()) {
            LocalDate before = (each.on() == null ? today : each.on()).minusDays(1);
            Set<String> holders = held.getOrDefault(each.position(), List.of()).stream()
                    .filter(tenure ->
                            !tenure.acting() && tenure.period().on(before).isPresent())
                    .map(tenure -> tenure.cadre().id())
                    .collect(Collectors.toSet());
            long openings = question.openings().stream()
                    .filter(other -> other.position().equals(each.position()))
                    .count();
            if (each.leaves() == null && holders.size() <= openings) {
                leaving.addAll(holders);
            } else if (each.leaves() != null) {
                VacancyQuestion.expect(
                        holders.contains(each.leaves()),
                        "Whoever 'leaves' a post has to hold it on " + before + ": " + each.leaves() + " does not");
                leaving.add(each.leaves());
            }
        }
        for (String cadre : leaving) {
            VacancyQuestion.expect(
                    !question.mustMove().contains(cadre) && !question.choices().containsValue(cadre),
                    "Whoever leaves a post that falls vacant moves nowhere: leave " + cadre
                            + " out of 'mustMove' and 'choices'");
        }
        return leaving;
    }

    private void fill(
            Viewer viewer,
            Set<Opening> openings,
            VacancyQuestion question,
            PlannedArguments arguments,
            VacancyBoard board) {
        Set<Opening> level = openings;
        int verdicts = 0;
        for (int depth = 1; depth <= question.depth() && !level.isEmpty(); depth++) {
            Set<Opening> next = new LinkedHashSet<>();
            for (Map.Entry<LocalDate, List<Opening>> day : byDay(level).entrySet()) {
                List<String> posts = day.getValue().stream().map(Opening::post).toList();
                Map<String, List<PlannedSuccessor>> found =
                        benches.of(viewer, posts, arguments.on(day.getKey()), MOST_VERDICTS - verdicts);
                for (Opening opening : day.getValue()) {
                    List<PlannedSuccessor> bench = found.getOrDefault(opening.post(), List.of());
                    verdicts += bench.size();
                    board.put(opening, bench, question.unknown());
                    for (Position left : board.leadsTo(opening)) {
                        board.posts().putIfAbsent(left.id(), left);
                        next.add(new Opening(left.id(), opening.on()));
                    }
                }
            }
            next.removeIf(opening -> board.planned().containsKey(opening));
            level = next;
        }
        // Where the search ends it is still known whether anybody is planned.
        byDay(level).forEach((day, deepest) -> {
            Set<String> planned =
                    benches.planned(viewer, deepest.stream().map(Opening::post).toList(), arguments.on(day));
            deepest.stream().filter(opening -> planned.contains(opening.post())).forEach(board.benched()::add);
        });
    }

    private static Map<LocalDate, List<Opening>> byDay(Set<Opening> openings) {
        return openings.stream().collect(Collectors.groupingBy(Opening::on, LinkedHashMap::new, Collectors.toList()));
    }
}
