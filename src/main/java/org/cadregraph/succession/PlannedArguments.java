package org.cadregraph.succession;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cadregraph.eligibility.Benches;
import org.cadregraph.rule.Action;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;

/** By what those who are planned are judged. */
record PlannedArguments(
        Action action,
        @Nullable OffsetDateTime knownAt,
        @Nullable String ruleSet) {

    Benches.Asked on(LocalDate day) {
        return new Benches.Asked(action, day, new Belief(knownAt), ruleSet);
    }
}
