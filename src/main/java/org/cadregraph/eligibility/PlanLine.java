package org.cadregraph.eligibility;

import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.cadregraph.tenure.Term;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a plan under review, with what is known of whom it is for.
 *
 * @param term for which the entry is; absent when it names none
 * @param stands whether it stands on the day surely, or perhaps
 */
record PlanLine(
        PlanningEntry entry,
        Post post,
        Facts facts,
        @Nullable Term term,
        Outcome stands) {

    Cadre cadre() {
        return entry.cadre();
    }

    Position position() {
        return post.position();
    }
}
