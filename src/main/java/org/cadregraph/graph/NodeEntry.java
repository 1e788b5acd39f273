package org.cadregraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record as its source gives it, ready to be kept as a node.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param properties all else that stands on the node itself
 * @param names its former and alternative names, one map each
 * @param identifiers its names in other registers, one map each
 */
public record NodeEntry(
        String id,
        String key,
        Map<String, @Nullable Object> properties,
        List<Map<String, @Nullable Object>> names,
        List<Map<String, @Nullable Object>> identifiers) {

    List<String> otherNames() {
        return names.stream().map(name -> String.valueOf(name.get("name"))).toList();
    }

    String digest() {
        Map<String, @Nullable Object> said = new TreeMap<>(properties);
        said.put("names", names.stream().map(TreeMap::new).toList());
        said.put("identifiers", identifiers.stream().map(TreeMap::new).toList());
        return Digest.of(said);
    }

    /** The record for the statement that writes it. What is computed from it is no part of what the source says. */
    Map<String, Object> row(Change change, Map<String, Object> computed) {
        return row(change, computed, digest(), null);
    }

    /** The record for the statement that rewrites it; what is computed from it is computed after that. */
    public Map<String, Object> row(Change change) {
        return row(change, Map.of());
    }

    /** As {@link #row(Change)}, for a correction of what the source said with the digest {@code source}. */
    Map<String, Object> correction(Change change, String source) {
        String now = digest();
        return row(change, Map.of(), source, now.equals(source) ? null : now);
    }

    private Map<String, Object> row(
            Change change, Map<String, Object> computed, String source, @Nullable String corrected) {
        Map<String, @Nullable Object> node = new HashMap<>(properties);
        node.putAll(computed);
        node.put("id", id);
        node.put("key", key);
        node.put("digest", source);
        node.put("corrected", corrected);
        node.put("recordedFrom", change.at());
        return Map.of("node", node, "names", names, "identifiers", identifiers);
    }
}
