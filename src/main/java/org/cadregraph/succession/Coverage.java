package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;

/**
 * Whether those who are planned are enough when posts are lost together: who would take which, and where they are not, which
 * posts share too few.
 *
 * @param by the day by which the posts are lost
 * @param unknown whether those count of whom the rules leave something open
 * @param benches each lost post
 * @param shortfalls posts that share too few people, of which none can be left out without ending that
 * @param byRuleSet the same by the rule set of an id alone
 */
record Coverage(
        LocalDate by,
        boolean unknown,
        List<PostBench> benches,
        List<Shortage> shortfalls,
        Function<String, Coverage> byRuleSet)
        implements PersonalOfSeveral {

    /**
     * A lost post and its bench.
     *
     * @param seats how many people it needs
     * @param reasons why
     * @param planned all who are planned for it, each once
     * @param assigned who would take it
     */
    record PostBench(
            Position position,
            int seats,
            Set<LostPost.Reason> reasons,
            List<PlannedSuccessor> planned,
            List<PlannedSuccessor> assigned) {

        /** How many of those planned pass, fail, or are unknown. */
        int count(Outcome outcome) {
            return (int)
                    planned.stream().filter(each -> each.outcome() == outcome).count();
        }

        public int uncovered() {
            return seats - assigned.size();
        }
    }

    /** Posts that together need more people than there are for any of them. */
    record Shortage(List<Position> positions, int seats, List<Cadre> people) implements PersonalOfSeveral {}

    /** Where people are shared first, the fewest posts first: that a post has nobody, its bench shows too. */
    private static final Comparator<Shortage> TELLING = Comparator.comparing(
                    (Shortage shortage) -> shortage.people().isEmpty())
            .thenComparingInt(shortage -> shortage.positions().size());

    /** What is needed of a post, and who is planned for it. */
    record Need(Position position, int seats, Set<LostPost.Reason> reasons, List<PlannedSuccessor> planned) {}

    static Coverage of(LocalDate by, boolean unknown, List<Need> needs, Function<String, Coverage> byRuleSet) {
        Map<String, PlannedSuccessor> byOption = new HashMap<>();
        Map<String, Cadre> people = new HashMap<>();
        Map<String, Position> posts = new HashMap<>();
        List<Assignment.Option> options = new ArrayList<>();
        for (Need need : needs) {
            posts.put(need.position().id(), need.position());
            for (PlannedSuccessor each : need.planned()) {
                if (counts(each, unknown)) {
                    String person = each.cadre().id();
                    byOption.put(need.position().id() + " " + person, each);
                    people.put(person, each.cadre());
                    options.add(new Assignment.Option(need.position().id(), person, quality(each)));
                }
            }
        }
        Assignment.Result result = Assignment.of(
                needs.stream()
                        .map(need -> new Assignment.Demand(need.position().id(), need.seats()))
                        .toList(),
                options);
        Map<String, List<PlannedSuccessor>> assigned = new HashMap<>();
        result.taken()
                .forEach(taken -> assigned.computeIfAbsent(taken.post(), post -> new ArrayList<>())
                        .add(Objects.requireNonNull(byOption.get(taken.post() + " " + taken.person()))));
        List<PostBench> benches = needs.stream()
                .map(need -> new PostBench(
                        need.position(),
                        need.seats(),
                        need.reasons(),
                        need.planned(),
                        assigned.getOrDefault(need.position().id(), List.of())))
                .toList();
        List<Shortage> shortfalls = result.shortfalls().stream()
                .map(shortfall -> new Shortage(
                        shortfall.posts().stream()
                                .map(post -> Objects.requireNonNull(posts.get(post)))
                                .toList(),
                        shortfall.seats(),
                        shortfall.people().stream()
                                .map(person -> Objects.requireNonNull(people.get(person)))
                                .toList()))
                .sorted(TELLING)
                .toList();
        return new Coverage(by, unknown, benches, shortfalls, byRuleSet);
    }

    private static int quality(PlannedSuccessor each) {
        return Math.clamp((long) ScorePart.sum(Weights.USUAL.fit(each)), 0, Assignment.BEST);
    }

    /**
     * Whether somebody may take the post for which they are planned.
     *
     * @param unknown whether those may of whom the rules leave something open
     */
    static boolean counts(PlannedSuccessor each, boolean unknown) {
        boolean fits = each.outcome() == Outcome.PASS || (unknown && each.outcome() == Outcome.UNKNOWN);
        return fits && each.comes();
    }

    /** The same, of a scenario that is over: it can be judged no other way any more. */
    Coverage supposed() {
        return new Coverage(by, unknown, benches, shortfalls, ruleSet -> {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "A scenario that is compared is judged by one rule set: ask for 'against' in a query with '@scenario'");
        });
    }

    public int shortfallCount() {
        return shortfalls.size();
    }

    public int posts() {
        return benches.size();
    }

    public int seats() {
        return benches.stream().mapToInt(PostBench::seats).sum();
    }

    public int covered() {
        return benches.stream().mapToInt(bench -> bench.assigned().size()).sum();
    }

    @Override
    public Set<Cadre> people() {
        Set<Cadre> people = new HashSet<>();
        benches.forEach(bench -> bench.planned().forEach(each -> people.add(each.cadre())));
        return people;
    }
}
