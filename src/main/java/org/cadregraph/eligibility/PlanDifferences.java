package org.cadregraph.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSet;

/**
 * What is otherwise when a plan is reviewed by another rule set.
 *
 * @param entries whose verdicts differ, in the order of the plan
 * @param limits that do not pass by the first
 * @param otherLimits that do not pass by the other
 */
record PlanDifferences(
        RuleSet ruleSet, List<OfEntry> entries, List<LimitAnswer> limits, List<LimitAnswer> otherLimits) {

    /** An entry with both verdicts. */
    record OfEntry(PlanningEntry entry, Eligibility verdict, Eligibility otherVerdict) implements Personal {

        @Override
        public Cadre person() {
            return entry.cadre();
        }

        /** The answers that are no pass, by either: each cites its rule. */
        public List<Answered> reasons() {
            return Stream.concat(verdict.answers().stream(), otherVerdict.answers().stream())
                    .filter(answered -> answered.outcome() != Outcome.PASS)
                    .toList();
        }
    }
}
