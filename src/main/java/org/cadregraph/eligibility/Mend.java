package org.cadregraph.eligibility;

import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.planning.PlanningEntry;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose coming or going would mend a plan.
 *
 * @param entry that would go; absent for who would come
 */
record Mend(Kind kind, Cadre cadre, @Nullable PlanningEntry entry) implements Personal {

    enum Kind {
        TAKE_OUT,
        TAKE_IN
    }

    @Override
    public Cadre person() {
        return cadre;
    }
}
