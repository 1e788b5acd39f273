package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A plan, reviewed as of a day.
 *
 * @param ruleSet id of the only rule set to judge by; absent for those in force
 * @param reviewed its entries, judged once
 * @param limits what those answer that are asked, judged once, when somebody asks first
 */
record PlanReview(
        Plan plan,
        Action action,
        LocalDate asOf,
        @Nullable String ruleSet,
        Reviewer reviewer,
        Supplier<List<ReviewedEntry>> reviewed,
        Supplier<List<LimitAnswer>> limits)
        implements PersonalOfSeveral {

    static PlanReview of(Plan plan, Action action, LocalDate asOf, @Nullable String ruleSet, Reviewer reviewer) {
        Supplier<List<ReviewedEntry>> reviewed = SingletonSupplier.of(() -> plan.lines().stream()
                .map(line -> reviewer.review(line, line.question(action, asOf, ruleSet)))
                .toList());
        Supplier<List<LimitAnswer>> limits = SingletonSupplier.of(() -> reviewer.limits(plan, asOf, ruleSet));
        return new PlanReview(plan, action, asOf, ruleSet, reviewer, reviewed, limits);
    }

    @Override
    public List<Cadre> people() {
        return plan.lines().stream().map(PlanLine::cadre).toList();
    }

    public int total() {
        return plan.lines().size();
    }

    /** What is otherwise by another rule set. */
    PlanDifferences against(RuleSet other) {
        PlanReview theirs = of(plan, action, asOf, other.id(), reviewer);
        Map<String, ReviewedEntry> byId = theirs.reviewed().get().stream()
                .collect(Collectors.toMap(each -> each.entry().id(), Function.identity()));
        List<PlanDifferences.OfEntry> entries = new ArrayList<>();
        for (ReviewedEntry each : reviewed.get()) {
            Optional.ofNullable(byId.get(each.entry().id()))
                    .filter(their -> their.outcome() != each.outcome())
                    .ifPresent(their ->
                            entries.add(new PlanDifferences.OfEntry(each.entry(), each.verdict(), their.verdict())));
        }
        return new PlanDifferences(
                other,
                entries,
                notPassed(limits.get()),
                notPassed(theirs.limits().get()));
    }

    private static List<LimitAnswer> notPassed(List<LimitAnswer> limits) {
        return limits.stream().filter(limit -> limit.outcome() != Outcome.PASS).toList();
    }
}
