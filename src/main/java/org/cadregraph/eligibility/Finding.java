package org.cadregraph.eligibility;

import java.util.List;
import java.util.Map;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion answers on a day.
 *
 * @param values what its text names beside the parameters of the rule
 * @param facts on which it rests
 * @param missing what it lacks; only where it is unknown
 */
record Finding(
        Outcome outcome,
        Map<String, Said> values,
        List<UsedFact> facts,
        @Nullable Missing missing) {

    static Finding unknown(Missing missing, List<UsedFact> facts) {
        return new Finding(Outcome.UNKNOWN, Map.of(), facts, missing);
    }

    static Finding unknown(FactKind missing) {
        return unknown(Missing.of(missing), List.of());
    }

    /** Known, or unknown for lack of this. */
    static Finding of(Outcome outcome, Map<String, Said> values, List<UsedFact> facts, Missing missing) {
        return new Finding(outcome, values, facts, outcome == Outcome.UNKNOWN ? missing : null);
    }
}
