package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Rule;
import org.cadregraph.rule.RuleSet;

/**
 * What one criterion answers of a cadre and a post.
 *
 * @param applies whether it is asked at all
 */
record Answer(RuleSet ruleSet, Rule rule, LocalDate asOf, Judgement applies, Judgement judgement) {

    /**
     * What it answers on a day; empty when it is not asked then. Where it is not known whether it is asked, only a pass counts.
     *
     * @param inForce whether the rule set is
     */
    Optional<Outcome> on(LocalDate day, Outcome inForce) {
        Outcome asked = inForce.and(applies.on(day).outcome());
        if (asked == Outcome.FAIL) {
            return Optional.empty();
        }
        Outcome judged = judgement.on(day).outcome();
        return Optional.of(asked == Outcome.PASS || judged == Outcome.PASS ? judged : Outcome.UNKNOWN);
    }

    /** How surely the rule set is in force on a day. */
    Outcome inForce(LocalDate day, boolean named) {
        return named ? Outcome.PASS : Outcome.of(ruleSet.inForce(day));
    }

    Stream<LocalDate> days() {
        return Stream.concat(applies.days(), judgement.days());
    }

    /** As it stands on the day of the question, when it is asked. */
    Optional<Answered> answered(boolean named) {
        Outcome inForce = inForce(asOf, named);
        return on(asOf, inForce).map(outcome -> new Answered(this, outcome, inForce));
    }

    /** Whether a fail refuses; where exceptions may be decided it does not. */
    boolean binding() {
        return !(rule.provision() instanceof Criterion.EquivalentTitle title && title.asARule());
    }
}
