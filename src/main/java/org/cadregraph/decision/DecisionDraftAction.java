package org.cadregraph.decision;

import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An action of a draft.
 *
 * @param said what it says, with the ids of what it names
 * @param organisation which is to decide
 */
record DecisionDraftAction(DecisionInput.ActionInput said, Organisation organisation) implements Personal {

    @Override
    public Identified person() {
        String cadre = said.cadre();
        return cadre == null ? organisation : () -> cadre;
    }

    public ActionKind kind() {
        return said.kind();
    }

    public @Nullable PartialDate until() {
        return said.until();
    }

    public @Nullable String purpose() {
        return said.purpose();
    }
}
