package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.rule.Rules;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reviews plans: entry by entry, and as a whole. */
@Component
final class Reviewer {

    private final RuleSets sets;
    private final Judge judge;
    private final PlanLimits limits;
    private final Retirement retirement;
    private final Rules<Norm.ReviewInterval> intervals;

    Reviewer(RuleSets sets, Retirement retirement) {
        this.sets = sets;
        this.judge = new Judge(sets, retirement);
        this.limits = new PlanLimits(sets);
        this.retirement = retirement;
        this.intervals = new Rules<>(sets, Norm.ReviewInterval.class);
    }

    ReviewedEntry review(PlanLine line, Question question) {
        Cadre cadre = line.facts().cadre();
        CadreRetirement retires = CadreRetirement.of(cadre.gender(), cadre.birthDate(), null, retirement);
        Eligibility verdict = judge.judge(line.facts(), line.post(), question);
        return new ReviewedEntry(
                line, verdict, verdict.outcome(), Stale.of(line, question.asOf(), retires, interval(line, question)));
    }

    /** By the rule set that is named, or else by the rule in force. */
    private Stale.@Nullable Interval interval(PlanLine line, Question question) {
        String named = question.ruleSet();
        if (named != null) {
            return sets.byId(named).stream()
                    .flatMap(set -> set.rules().stream())
                    .flatMap(rule -> rule.provision() instanceof Norm.ReviewInterval norm
                            ? Stream.of(norm)
                            : Stream.<Norm.ReviewInterval>empty())
                    .map(norm -> new Stale.Interval(norm.months(), Outcome.PASS, Period.BEGINNING))
                    .findFirst()
                    .orElse(null);
        }
        Position position = line.position();
        RuledPost post = new RuledPost(
                line.post().level(),
                position.organisation().classification(),
                sets.postWords().is(position.kind(), position.title()));
        return intervals
                .on(Action.REVIEW_PLAN, PartialDate.of(question.asOf()), post)
                .map(found -> new Stale.Interval(
                        found.provision().months(),
                        Outcome.of(Optional.of(found.certainty())),
                        found.cited().ruleSet().period().earliestFrom()))
                .orElse(null);
    }

    /** What the limits of plans answer, for each title, person and organisation. */
    List<LimitAnswer> limits(Plan plan, LocalDate asOf, @Nullable String ruleSet) {
        return limits.judge(plan, asOf, Optional.ofNullable(ruleSet));
    }
}
