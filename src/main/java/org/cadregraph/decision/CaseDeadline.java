package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.WorkingDays;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when something in a case is done (thời hạn).
 *
 * @param rule that sets it
 * @param workingDays how many after the case was opened
 * @param on the last day; absent when that is unknown
 * @param state how it stands
 */
record CaseDeadline(
        CitedRule rule, int workingDays, @Nullable LocalDate on, DeadlineState state) {

    /**
     * The deadline as it stands on a day.
     *
     * @param opened when the case was
     * @param doneOn when it was done; absent when it was not
     */
    static CaseDeadline of(
            CitedRule rule,
            int workingDays,
            PartialDate opened,
            @Nullable PartialDate doneOn,
            WorkingDays calendar,
            LocalDate asOf) {
        Optional<LocalDate> due = opened.exact() ? calendar.after(opened.earliest(), workingDays) : Optional.empty();
        DeadlineState state = due.map(last -> state(last, doneOn, asOf)).orElse(DeadlineState.UNKNOWN);
        return new CaseDeadline(rule, workingDays, due.orElse(null), state);
    }

    /** From the earliest reading of a day to the latest it changes no more than once and does not change back. */
    private static DeadlineState state(LocalDate due, @Nullable PartialDate doneOn, LocalDate asOf) {
        if (doneOn == null) {
            return undone(due, asOf);
        }
        DeadlineState early = state(due, doneOn.earliest(), asOf);
        return early == state(due, doneOn.latest(), asOf) ? early : DeadlineState.UNKNOWN;
    }

    private static DeadlineState state(LocalDate due, LocalDate doneOn, LocalDate asOf) {
        if (doneOn.isAfter(asOf)) {
            return undone(due, asOf);
        }
        return doneOn.isAfter(due) ? DeadlineState.MISSED : DeadlineState.MET;
    }

    private static DeadlineState undone(LocalDate due, LocalDate asOf) {
        return asOf.isAfter(due) ? DeadlineState.MISSED : DeadlineState.OPEN;
    }
}
