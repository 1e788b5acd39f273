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
     * How it stands on a day.
     *
     * @param asked whether it is asked
     * @param judged what it answers then; of no account where it is not asked
     */
    record State(Outcome asked, Outcome judged) {

        private static final State NOT_ASKED = new State(Outcome.FAIL, Outcome.UNKNOWN);

        /** Empty when it is not asked. Where it is not known whether it is, only a pass counts. */
        Optional<Outcome> outcome() {
            return switch (asked) {
                case FAIL -> Optional.empty();
                case PASS -> Optional.of(judged);
                case UNKNOWN -> Optional.of(judged == Outcome.PASS ? judged : Outcome.UNKNOWN);
            };
        }
    }

    /** @param inForce whether the rule set is */
    State state(LocalDate day, Outcome inForce) {
        Outcome asked = inForce == Outcome.FAIL
                ? Outcome.FAIL
                : inForce.and(applies.on(day).outcome());
        return asked == Outcome.FAIL
                ? State.NOT_ASKED
                : new State(asked, judgement.on(day).outcome());
    }

    /** What it answers on a day; empty when it is not asked then. */
    Optional<Outcome> on(LocalDate day, Outcome inForce) {
        return state(day, inForce).outcome();
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
