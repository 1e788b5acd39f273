package org.cadregraph.decision;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a reorganisation did with an organisation, as it is kept beside the decision.
 *
 * @param place which of its organisations, from 0
 * @param organisation id of the organisation
 * @param link key of the link to what it became; absent where it was dissolved
 */
record OrganisationDeed(
        int place, String organisation, @Nullable String link) {

    static OrganisationDeed of(Row edge) {
        return new OrganisationDeed(edge.integer("place"), edge.text("organisation"), edge.optionalText("link"));
    }

    boolean dissolved() {
        return link == null;
    }

    /** What stands on its edge. */
    Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("place", place);
        properties.put("link", link);
        return properties;
    }
}
