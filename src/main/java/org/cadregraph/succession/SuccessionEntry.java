package org.cadregraph.succession;

import java.time.LocalDate;
import org.cadregraph.time.Period;

/** An entry of a succession chain: somebody holds the post, or nobody does. */
sealed interface SuccessionEntry permits Incumbency, Vacancy {

    /** The earliest day on which it may have begun. */
    LocalDate begins();

    /** When it lasted, as far as that is known. */
    Period period();
}
