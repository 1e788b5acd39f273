package org.cadregraph.career;

import java.time.LocalDate;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;

/**
 * A question about the moves of all careers; counted only as far as somebody asks.
 *
 * @param method which tenures follow each other
 * @param from id of the organisation that is left; any when absent
 * @param to id of the organisation that is entered; any when absent
 * @param subtree whether the two stand for their units too
 * @param begunFrom first day of the new tenure at the earliest
 * @param begunTo first day of the new tenure before this day
 * @param belief the version of the record
 */
record Transitions(
        TransitionMethod method,
        @Nullable String from,
        @Nullable String to,
        boolean subtree,
        @Nullable LocalDate begunFrom,
        @Nullable LocalDate begunTo,
        Belief belief) {

    /** All moves of the present record. */
    static Transitions all(TransitionMethod method) {
        return new Transitions(method, null, null, false, null, null, Belief.PRESENT);
    }
}
