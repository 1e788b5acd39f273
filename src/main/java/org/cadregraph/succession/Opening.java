package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A seat that is to be filled.
 *
 * @param post id of the post
 * @param on the day from which it is open
 */
record Opening(String post, LocalDate on) {

    /** By post, then by day. */
    static final Comparator<Opening> ORDER = Comparator.comparing(Opening::post).thenComparing(Opening::on);
}
