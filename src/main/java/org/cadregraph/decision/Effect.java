package org.cadregraph.decision;

import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;

/** What an action of a decision changes in the record. */
sealed interface Effect {

    /** Which of the decision's actions it comes of. */
    int place();

    /** A tenure begins. */
    record Begins(int place, TenureEntry tenure) implements Effect {}

    /**
     * A tenure that ran is said otherwise: it ends, or lasts longer, or somebody is away.
     *
     * @param said a digest of what the record says of it before
     */
    record Changes(int place, TenureEntry before, String said, TenureEntry after) implements Effect {}

    /** A post is no more from a day on. */
    record Abolishes(int place, String position, PartialDate on) implements Effect {}

    /** Somebody is dead from a day on. */
    record Dies(int place, String cadre, PartialDate on) implements Effect {}

    /** Somebody stands in an election. */
    record Nominates(int place, String cadre, String position, Election election, PartialDate on) implements Effect {}
}
