package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cadregraph.rule.Action;
import org.jspecify.annotations.Nullable;

/** Which entries of plans are looked at, and how. */
record AdmissionArguments(
        LocalDate from,
        LocalDate to,
        @Nullable Boolean subtree,
        @Nullable OffsetDateTime knownAt,
        @Nullable String ruleSet) {

    /** What is asked of an entry on the first of the days. */
    EligibilityArguments ofFirst() {
        return new EligibilityArguments(Action.PLAN, from, knownAt, ruleSet, null, null, null);
    }
}
