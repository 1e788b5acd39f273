package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan, reviewed as of a day: the entries that stand, or may stand, in its order.
 *
 * @param everywhere all that those people are planned for, in other plans too
 * @param ruleSet id of the only rule set to judge by; absent for those in force
 * @param candidates who may be taken in; looked up when somebody asks
 */
record PlanReview(
        List<PlanLine> lines,
        List<PlanLine> everywhere,
        Action action,
        LocalDate asOf,
        @Nullable String ruleSet,
        Supplier<List<Cadre>> candidates,
        Reviewer reviewer) {

    List<ReviewedEntry> reviewed() {
        return lines.stream().map(line -> reviewer.review(line, question(line))).toList();
    }

    private Question question(PlanLine line) {
        return new Question(action, asOf, line.term(), null, Set.of(), ruleSet);
    }

    List<LimitAnswer> limits() {
        return reviewer.limits(this);
    }

    public int total() {
        return lines.size();
    }

    /** The same plan by another rule set. */
    PlanReview by(RuleSet other) {
        return new PlanReview(lines, everywhere, action, asOf, other.id(), candidates, reviewer);
    }

    /** What is otherwise by another rule set. */
    PlanDifferences against(RuleSet other) {
        PlanReview theirs = by(other);
        Map<String, ReviewedEntry> reviewed = theirs.reviewed().stream()
                .collect(Collectors.toMap(each -> each.entry().id(), Function.identity()));
        List<PlanDifferences.OfEntry> entries = new ArrayList<>();
        for (ReviewedEntry each : reviewed()) {
            Optional.ofNullable(reviewed.get(each.entry().id()))
                    .filter(their -> their.outcome() != each.outcome())
                    .ifPresent(their ->
                            entries.add(new PlanDifferences.OfEntry(each.entry(), each.verdict(), their.verdict())));
        }
        return new PlanDifferences(other, entries, notPassed(limits()), notPassed(theirs.limits()));
    }

    private static List<LimitAnswer> notPassed(List<LimitAnswer> limits) {
        return limits.stream().filter(limit -> limit.outcome() != Outcome.PASS).toList();
    }
}
