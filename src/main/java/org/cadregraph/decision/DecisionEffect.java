package org.cadregraph.decision;

import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record by an action of a decision or by a reorganisation, or would.
 *
 * @param place which of the decision's actions, from 0; in a reorganisation, which of its posts
 * @param action what the action is; absent in a reorganisation, which has none
 * @param cadre whom it concerns; absent for a post that is abolished
 * @param tenureId id of the tenure that begins, ends or goes on; absent when it is none
 */
public record DecisionEffect(
        int place,
        @Nullable ActionKind action,
        EffectKind kind,
        Position position,
        @Nullable Cadre cadre,
        @Nullable String tenureId)
        implements Personal {

    @Override
    public Identified person() {
        return cadre == null ? position : cadre;
    }
}
