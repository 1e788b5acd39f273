package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Rules;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reviews plans: entry by entry, and as a whole. */
@Component
final class Reviewer {

    private final Judge judge;
    private final PlanLimits limits;
    private final Retirement retirement;
    private final Rules<Norm.ReviewInterval> intervals;

    Reviewer(RuleSets sets, Retirement retirement) {
        this.judge = new Judge(sets, retirement);
        this.limits = new PlanLimits(sets);
        this.retirement = retirement;
        this.intervals = new Rules<>(sets, Norm.ReviewInterval.class);
    }

    ReviewedEntry review(PlanLine line, Question question) {
        Cadre cadre = line.facts().cadre();
        CadreRetirement retires = CadreRetirement.of(cadre.gender(), cadre.birthDate(), null, retirement);
        return new ReviewedEntry(
                line,
                judge.judge(line.facts(), line.post(), question),
                Stale.of(line, question.asOf(), retires, reviewMonths(line, question.asOf())));
    }

    private @Nullable Integer reviewMonths(PlanLine line, LocalDate day) {
        String classification = line.position().organisation().classification();
        return intervals
                .on(Action.REVIEW_PLAN, PartialDate.of(day), classification)
                .map(found -> found.provision().months())
                .orElse(null);
    }

    /** What the limits of plans answer, for each title, person and organisation. */
    List<LimitAnswer> limits(PlanReview plan) {
        Set<String> planned =
                plan.lines().stream().map(line -> line.cadre().id()).collect(Collectors.toSet());
        List<Cadre> others = plan.candidates().get().stream()
                .filter(cadre -> !planned.contains(cadre.id()))
                .toList();
        return limits.judge(plan.lines(), plan.everywhere(), plan.asOf(), Optional.ofNullable(plan.ruleSet()), others);
    }
}
