package org.cadregraph.organisation;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.jspecify.annotations.Nullable;

/**
 * What leads from one record to another, as its source gives it, ready to be kept as an edge.
 *
 * @param key the key by which its source knows it
 * @param from id of the record where it begins
 * @param to id of the record where it ends
 * @param properties all else that stands on the edge itself
 * @param digest of all that the source says of it
 */
record Link(String key, String from, String to, Map<String, @Nullable Object> properties, String digest) {

    /**
     * The edge for the statement that makes it.
     *
     * @param source digest of what its source said last; another one where a person has corrected that
     */
    Map<String, Object> row(Change change, String source) {
        Map<String, @Nullable Object> link = new HashMap<>(properties);
        link.put("key", key);
        link.put("digest", source);
        link.put("corrected", digest.equals(source) ? null : digest);
        link.put("recordedFrom", change.at());
        return Map.of("from", from, "to", to, "link", link);
    }
}
