package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cadregraph.api.RecordKey;
import org.cadregraph.rule.Action;
import org.jspecify.annotations.Nullable;

/** Which plan is reviewed, and how. */
record ReviewArguments(
        @Nullable Boolean subtree,
        @Nullable LocalDate asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable RecordKey term,
        Action action,
        @Nullable String ruleSet) {

    /** What is asked of each entry. */
    EligibilityArguments ofEntries() {
        return new EligibilityArguments(action, asOf, knownAt, ruleSet, term, null, null);
    }
}
