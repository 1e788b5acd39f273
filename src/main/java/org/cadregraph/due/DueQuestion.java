package org.cadregraph.due;

import java.time.LocalDate;
import org.cadregraph.api.PageRequest;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about an organisation.
 *
 * @param of which list
 * @param subtree whether its units count too
 * @param moment the posts held, and the tree, on this day, by this version of the record
 * @param within what comes due in this period
 * @param years longer than so many; absent for what the rules say
 * @param request which page
 */
record DueQuestion(
        Of of,
        boolean subtree,
        Moment moment,
        Period.Span within,
        @Nullable Integer years,
        PageRequest request) {

    LocalDate asOf() {
        return moment.asOf();
    }

    Belief belief() {
        return moment.belief();
    }

    /** The lists. */
    enum Of {
        RETIREMENTS,
        EXPIRING_TERMS,
        ROTATIONS_DUE_BACK,
        HELD_TOO_LONG
    }
}
