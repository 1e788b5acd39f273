package org.cadregraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the records of one label by their keys; each feature has one for each of its kinds. A record that changes leaves
 * its old version behind, with its names and identifiers, under the label {@code Was…}, so that what was believed at any
 * moment can be told.
 *
 * @param <E> a record as its source gives it
 */
public abstract class NodeLedger<E> {

    private final String label;

    /** @param label a constant of the code, never a value from outside: it becomes part of the statements */
    protected NodeLedger(String label) {
        this.label = label;
    }

    /** The record as it is kept. */
    protected abstract NodeEntry node(E entry);

    /** Binds new and changed records to what they name, in the same transaction. */
    protected void bind(Graph.Writer writer, List<String> keys) {}

    /** Which of these keys belong to a record. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return digests(writer, keys).keySet();
    }

    /** What would become of each record if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<E> entries) {
        return outcomes(writer, nodes(entries));
    }

    private Map<String, Outcome> outcomes(Graph.Writer writer, List<NodeEntry> entries) {
        Map<String, String> before =
                digests(writer, entries.stream().map(NodeEntry::key).toList());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (NodeEntry entry : entries) {
            outcomes.put(entry.key(), Outcome.of(before.get(entry.key()), entry.digest()));
        }
        return outcomes;
    }

    private List<NodeEntry> nodes(List<E> entries) {
        return entries.stream().map(this::node).toList();
    }

    /**
     * Writes the records that are new or changed, in a number of statements that does not depend on theirs.
     *
     * @throws IllegalStateException when the feature binds one to something that does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<E> given) {
        List<NodeEntry> entries = nodes(given);
        Map<String, Outcome> outcomes = outcomes(writer, entries);
        List<Map<String, Object>> rows = entries.stream()
                .filter(entry -> outcomes.get(entry.key()) != Outcome.UNCHANGED)
                .map(entry -> entry.row(change))
                .toList();
        List<String> changed = entries.stream()
                .map(NodeEntry::key)
                .filter(key -> outcomes.get(key) == Outcome.CHANGED)
                .toList();
        if (!changed.isEmpty()) {
            writer.run(SUPERSEDE.formatted(label, label), Map.of("keys", changed, "at", change.at()));
        }
        if (!rows.isEmpty()) {
            writer.run(WRITE.formatted(label), Map.of("rows", rows));
            bind(
                    writer,
                    rows.stream().map(row -> String.valueOf(row.get("key"))).toList());
        }
        return outcomes;
    }

    private static final String SUPERSEDE = """
            UNWIND $keys AS key
            MATCH (record:%s {key: key})
            CREATE (record)-[:WAS]->(before:Was%s)
            SET before = properties(record), before.recordedTo = $at
            WITH record, before
            OPTIONAL MATCH (record)-[named:HAS_NAME]->(name:Name)
            FOREACH (n IN CASE WHEN name IS NULL THEN [] ELSE [name] END | CREATE (before)-[:HAS_NAME]->(n))
            DELETE named
            WITH DISTINCT record, before
            OPTIONAL MATCH (record)-[identified:HAS_IDENTIFIER]->(identifier:Identifier)
            FOREACH (i IN CASE WHEN identifier IS NULL THEN [] ELSE [identifier] END |
              CREATE (before)-[:HAS_IDENTIFIER]->(i))
            DELETE identified
            """;

    private static final String WRITE = """
            UNWIND $rows AS row
            MERGE (record:%s {key: row.key})
            SET record = row.node
            FOREACH (name IN row.names | CREATE (record)-[:HAS_NAME]->(n:Name) SET n = name)
            FOREACH (identifier IN row.identifiers | CREATE (record)-[:HAS_IDENTIFIER]->(i:Identifier) SET i = identifier)
            """;

    private Map<String, String> digests(Graph.Writer writer, Collection<String> keys) {
        Map<String, String> digests = new HashMap<>();
        writer.run(
                        "UNWIND $keys AS key MATCH (record:%s {key: key}) RETURN key, record.digest AS digest"
                                .formatted(label),
                        Map.of("keys", keys.stream().distinct().collect(Collectors.toList())))
                .forEach(row -> digests.put(row.text("key"), row.text("digest")));
        return digests;
    }
}
