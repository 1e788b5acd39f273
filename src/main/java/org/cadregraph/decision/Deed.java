package org.cadregraph.decision;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an action of a decision did, or a part of a reorganisation, as it is kept beside the decision.
 *
 * @param place which of the decision's actions, from 0; in a reorganisation, which of its posts
 * @param action what the action is; absent in a reorganisation, which has none
 * @param position id of the post that it is about
 * @param record id of the tenure or candidacy; absent for a post that was abolished
 * @param before digest of what the record said of a tenure before; absent when it began
 * @param after digest of what it said after it
 * @param died id of who died; absent when nobody did
 * @param link key of the link to the post that carries this one on; absent when none does
 */
record Deed(
        int place,
        @Nullable ActionKind action,
        EffectKind kind,
        String position,
        @Nullable String record,
        @Nullable String before,
        @Nullable String after,
        @Nullable String died,
        @Nullable String link) {

    static Deed of(Row edge) {
        String action = edge.optionalText("action");
        return new Deed(
                edge.integer("place"),
                action == null ? null : ActionKind.valueOf(action),
                EffectKind.valueOf(edge.text("kind")),
                edge.text("position"),
                edge.optionalText("record"),
                edge.optionalText("before"),
                edge.optionalText("after"),
                edge.optionalText("died"),
                edge.optionalText("link"));
    }

    /** Id of the record that it changed. */
    String changed() {
        return record == null ? position : record;
    }

    /** Whether a post is no more by it. */
    boolean endsPost() {
        return kind == EffectKind.ABOLISHES || kind == EffectKind.CARRIES_ON;
    }

    /** What stands on its edge. */
    Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("place", place);
        properties.put("action", action == null ? null : action.name());
        properties.put("kind", kind.name());
        properties.put("record", record);
        properties.put("before", before);
        properties.put("after", after);
        properties.put("died", died);
        properties.put("link", link);
        return properties;
    }
}
