package org.cadregraph.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Set<Opening> openings = new LinkedHashSet<>();
        question.openings()
                .forEach(each -> openings.add(new Opening(each.position(), each.on() == null ? today : each.on())));
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
        fill(viewer, openings, question, arguments, board);
        BestPlans best = MovePlans.of(
                new MoveQuestion(
                        List.copyOf(openings),
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

    /** Who leaves the posts that fall vacant: they are not there to fill others. */
    private Set<String> leaving(Viewer viewer, VacancyQuestion question, PlannedArguments arguments, LocalDate today) {
        Set<String> leaving = new HashSet<>();
        List<String> unsaid = new ArrayList<>();
        for (VacancyQuestion.OpeningInput each : question.openings()) {
            if (each.leaves() == null) {
                unsaid.add(each.position());
            } else {
                leaving.add(each.leaves());
            }
        }
        Map<String, List<Tenure>> held = tenures.ofPositions(viewer, unsaid, new Belief(arguments.knownAt()));
        for (VacancyQuestion.OpeningInput each : question.openings()) {
            LocalDate on = each.on() == null ? today : each.on();
            Set<String> holders = held.getOrDefault(each.position(), List.of()).stream()
                    .filter(tenure -> !tenure.acting())
                    .filter(tenure -> tenure.period().on(on.minusDays(1)).isPresent())
                    .map(tenure -> tenure.cadre().id())
                    .collect(Collectors.toSet());
            if (each.leaves() == null && holders.size() == 1) {
                leaving.addAll(holders);
            }
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
            deepest.stream().filter(opening -> planned.contains(opening.post())).forEach(board.known()::add);
        });
    }

    private static Map<LocalDate, List<Opening>> byDay(Set<Opening> openings) {
        return openings.stream().collect(Collectors.groupingBy(Opening::on, LinkedHashMap::new, Collectors.toList()));
    }
}
