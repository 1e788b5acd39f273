package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * What would make a criterion pass.
 *
 * @param on the day from which on it passes by itself; absent when it never does
 * @param months so many until then, begun ones counted
 * @param education the qualification to reach
 * @param politicalTheory the level of political theory to reach
 */
record Remedy(
        Kind kind,
        @Nullable LocalDate on,
        @Nullable Integer months,
        @Nullable Education education,
        @Nullable PoliticalTheory politicalTheory) {

    enum Kind {
        /** Time alone mends it. */
        WAIT,
        /** A course that gives the level. */
        STUDY,
        /** An entry into the plan. */
        BE_PLANNED,
        /** A decision on an exception, with its reasons. */
        DECIDE_EXCEPTION,
        /** The fact that is missing, from a document that settles it. */
        COMPLETE_RECORD,
        /** Somebody who may read what whoever asks may not. */
        ASK_WHO_MAY_READ
    }

    /** @param passes the day on which the answer passes by itself; absent when it never does */
    static @Nullable Remedy of(Answered answered, @Nullable LocalDate passes) {
        Education education =
                answered.rule().provision() instanceof Criterion.EducationAtLeast asked ? asked.level() : null;
        PoliticalTheory theory =
                answered.rule().provision() instanceof Criterion.PoliticalTheoryAtLeast asked ? asked.level() : null;
        Kind kind = kind(answered, passes);
        Integer months = passes == null ? null : (int) begun(answered.asOf(), passes);
        return kind == null ? null : new Remedy(kind, passes, months, education, theory);
    }

    private static long begun(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(whole).isBefore(to) ? whole + 1 : whole;
    }

    private static @Nullable Kind kind(Answered answered, @Nullable LocalDate passes) {
        Missing missing = answered.missing();
        if (answered.outcome() == Outcome.UNKNOWN && missing != null) {
            return missing.closed() ? Kind.ASK_WHO_MAY_READ : Kind.COMPLETE_RECORD;
        }
        if (passes != null) {
            return Kind.WAIT;
        }
        return switch (answered.rule().provision()) {
            case Criterion.EducationAtLeast any -> Kind.STUDY;
            case Criterion.PoliticalTheoryAtLeast any -> Kind.STUDY;
            case Criterion.PlannedFor any -> Kind.BE_PLANNED;
            default -> answered.binding() ? null : Kind.DECIDE_EXCEPTION;
        };
    }

    /** In English, for whoever is refused. */
    String words() {
        return switch (kind) {
            case WAIT -> "It passes by itself from " + on + " on.";
            case STUDY -> "A course that gives the level mends it.";
            case BE_PLANNED -> "An entry into the plan mends it.";
            case DECIDE_EXCEPTION -> "A decision on an exception mends it.";
            case COMPLETE_RECORD -> "Complete the record.";
            case ASK_WHO_MAY_READ -> "Somebody may tell who may read what you may not.";
        };
    }
}
