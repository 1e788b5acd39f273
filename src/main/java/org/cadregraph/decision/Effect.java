package org.cadregraph.decision;

import org.cadregraph.organisation.LinkEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.PartialDate;

/** What an action of a decision changes in the record, or a part of a reorganisation. */
sealed interface Effect {

    /** Which of the decision's actions it comes of; in a reorganisation, of which of its posts, or of its organisations. */
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

    /** A post is carried on as another. */
    record CarriesOn(int place, LinkEntry link) implements Effect {}

    /** An organisation is no more from a day on. */
    record Dissolves(int place, String organisation, PartialDate on) implements Effect {}

    /** An organisation, or a part of it, becomes another. */
    record Becomes(int place, LinkEntry link) implements Effect {}

    /** Somebody is dead from a day on. */
    record Dies(int place, String cadre, PartialDate on) implements Effect {}

    /** Somebody stands in an election. */
    record Nominates(int place, String cadre, String position, Election election, PartialDate on) implements Effect {}
}
