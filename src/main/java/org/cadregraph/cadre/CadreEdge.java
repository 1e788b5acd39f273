package org.cadregraph.cadre;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.jspecify.annotations.Nullable;

/**
 * What leads from a cadre to a position, as its source gives it, ready to be kept as an edge.
 *
 * @param type of the edge, a constant of the code
 * @param key the key by which its source knows it
 * @param cadreKey where it begins
 * @param positionKey where it ends
 * @param properties all else that stands on the edge itself
 * @param digest of all that the source says of it
 */
public record CadreEdge(
        String type,
        String key,
        String cadreKey,
        String positionKey,
        Map<String, @Nullable Object> properties,
        String digest) {

    /**
     * The edge for the statement that makes it.
     *
     * @param kept the cadre that was kept, for the id of each cadre whose record was merged into another
     * @param source digest of what its source said last; another one where a person has corrected that
     */
    Map<String, Object> row(RecordKind kind, Change change, Map<String, String> kept, String source) {
        String cadre = RecordKind.CADRE.id(cadreKey);
        Map<String, @Nullable Object> edge = new HashMap<>(properties);
        edge.put("id", kind.id(key));
        edge.put("key", key);
        edge.put("digest", source);
        edge.put("corrected", digest.equals(source) ? null : digest);
        edge.put("recordedFrom", change.at());
        if (kept.containsKey(cadre)) {
            edge.put(CadreRegister.MERGED_START, cadre);
        }
        return Map.of(
                "cadre",
                kept.getOrDefault(cadre, cadre),
                "position",
                RecordKind.POSITION.id(positionKey),
                "edge",
                edge);
    }
}
