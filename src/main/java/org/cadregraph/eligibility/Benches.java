package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Viewer;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.planning.Plans;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who is planned for posts and judges them for these: in as many statements as there are kinds of facts, however many
 * posts they are.
 */
@Component
public class Benches {

    private final Plans plans;
    private final PlanLines lines;
    private final RuleSets sets;
    private final Judge judge;

    Benches(Plans plans, PlanLines lines, RuleSets sets, Retirement retirement) {
        this.plans = plans;
        this.lines = lines;
        this.sets = sets;
        this.judge = new Judge(sets, retirement);
    }

    /**
     * How they are judged.
     *
     * @param asOf on which day: for entries that stand then, or may
     * @param belief by which version of the record
     * @param ruleSet id of the only rule set to judge by, in force or not; absent for those in force
     */
    public record Asked(
            Action action,
            LocalDate asOf,
            Belief belief,
            @Nullable String ruleSet) {}

    /** For which of these posts, by id, anybody is planned on the day. */
    public Set<String> planned(Viewer viewer, Collection<String> positions, Asked asked) {
        return Set.copyOf(entries(viewer, positions, asked).keySet());
    }

    private Map<String, List<PlanningEntry>> entries(Viewer viewer, Collection<String> positions, Asked asked) {
        return plans.forPositions(
                viewer, List.copyOf(positions), new Plans.Asked(new Moment(asked.asOf(), asked.belief()), null, false));
    }

    /**
     * Those who are planned for each of these posts, by its id, the readiest first, then by rank; each for the term of the entry.
     *
     * @param most entries that are judged at once
     * @throws Problem when there are more, or there is no such rule set
     */
    public Map<String, List<PlannedSuccessor>> of(Viewer viewer, Collection<String> positions, Asked asked, int most) {
        Optional.ofNullable(asked.ruleSet()).ifPresent(sets::named);
        Map<String, List<PlanningEntry>> entries = plans.forPositions(
                viewer, List.copyOf(positions), new Plans.Asked(new Moment(asked.asOf(), asked.belief()), null, false));
        int total = entries.values().stream().mapToInt(List::size).sum();
        if (total > most) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "So many people are planned that too many verdicts would be needed: ask for fewer posts, or less deep");
        }
        PlanLines.Found found = lines.find(
                viewer,
                entries.values().stream().flatMap(List::stream).toList(),
                entry -> asked.asOf(),
                asked.belief(),
                judge.needs(asked.action(), asked.ruleSet()));
        return entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> found.of(each.getValue()).stream()
                                .map(line -> PlannedSuccessor.of(
                                        line,
                                        line.question(asked.action(), asked.asOf(), asked.ruleSet()),
                                        judge,
                                        sets.postWords()))
                                .toList()));
    }
}
