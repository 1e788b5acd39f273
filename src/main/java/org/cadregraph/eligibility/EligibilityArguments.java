package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cadregraph.api.RecordKey;
import org.cadregraph.rule.Action;
import org.jspecify.annotations.Nullable;

/** What every field takes that judges somebody. */
record EligibilityArguments(
        Action action,
        @Nullable LocalDate asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable String ruleSet,
        @Nullable RecordKey term,
        @Nullable List<Action> together,
        @Nullable LocalDate until) {}
