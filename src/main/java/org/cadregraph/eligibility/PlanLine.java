package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Set;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Action;
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

    /** What is asked of it in a review. */
    Question question(Action action, LocalDate asOf, @Nullable String ruleSet) {
        boolean unseen = term == null && entry.termId() != null;
        return new Question(action, asOf, term, unseen, null, Set.of(), ruleSet);
    }

    Cadre cadre() {
        return entry.cadre();
    }

    Position position() {
        return post.position();
    }
}
