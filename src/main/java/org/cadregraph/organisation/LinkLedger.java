package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Digest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what records of one kind became, as edges from the predecessor. A link that changes leaves its old version
 * behind, as an edge of the type {@code WAS_…}.
 */
public abstract class LinkLedger {

    private final RecordKind kind;
    private final String compare;
    private final String supersede;
    private final String create;

    /**
     * @param kind of the records that are linked
     * @param label theirs; as the type a constant of the code, never a value from outside: it becomes part of the
     *     statements
     * @param type of the edges
     */
    LinkLedger(RecordKind kind, String label, String type) {
        this.kind = kind;
        this.compare = COMPARE.formatted(label, type);
        this.supersede = SUPERSEDE.formatted(label, type);
        this.create = CREATE.formatted(label, type);
    }

    private static final String COMPARE = """
            UNWIND $keys AS key
            MATCH (:%1$s)-[link:%2$s {key: key}]->(:%1$s)
            RETURN key, link.digest AS digest
            """;

    private static final String SUPERSEDE = """
            UNWIND $keys AS key
            MATCH (predecessor:%1$s)-[link:%2$s {key: key}]->(successor:%1$s)
            CREATE (predecessor)-[before:WAS_%2$s]->(successor)
            SET before = properties(link), before.recordedTo = $at
            DELETE link
            """;

    private static final String CREATE = """
            UNWIND $rows AS row
            MATCH (predecessor:%1$s {id: row.predecessor})
            MATCH (successor:%1$s {id: row.successor})
            CREATE (predecessor)-[link:%2$s]->(successor)
            SET link = row.link
            RETURN count(link) AS created
            """;

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<LinkEntry> entries) {
        Map<String, String> before = new HashMap<>();
        writer.run(compare, Map.of("keys", keys(entries)))
                .forEach(row -> before.put(row.text("key"), row.text("digest")));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (LinkEntry entry : entries) {
            outcomes.put(entry.key(), Outcome.of(before.get(entry.key()), digest(entry)));
        }
        return outcomes;
    }

    /**
     * Writes what is new or changed.
     *
     * @throws IllegalStateException when a record does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<LinkEntry> entries) {
        Map<String, Outcome> outcomes = compare(writer, entries);
        List<LinkEntry> written = entries.stream()
                .filter(entry -> outcomes.get(entry.key()) != Outcome.UNCHANGED)
                .toList();
        if (written.isEmpty()) {
            return outcomes;
        }
        writer.run(supersede, Map.of("keys", keys(written), "at", change.at()));
        int created = writer.run(
                        create,
                        Map.of(
                                "rows",
                                written.stream()
                                        .map(entry -> row(entry, change))
                                        .toList()))
                .getFirst()
                .integer("created");
        if (created != written.size()) {
            throw new IllegalStateException("Links between records of which some do not exist");
        }
        writer.changed(
                change,
                written.stream()
                        .flatMap(entry -> Stream.of(entry.predecessorKey(), entry.successorKey()))
                        .map(kind::id)
                        .toList());
        return outcomes;
    }

    private static Collection<String> keys(List<LinkEntry> entries) {
        return entries.stream().map(LinkEntry::key).toList();
    }

    private Map<String, Object> row(LinkEntry entry, Change change) {
        Map<String, @Nullable Object> link = said(entry);
        link.put("key", entry.key());
        link.put("digest", digest(entry));
        link.put("recordedFrom", change.at());
        return Map.of(
                "predecessor", kind.id(entry.predecessorKey()),
                "successor", kind.id(entry.successorKey()),
                "link", link);
    }

    private static Map<String, @Nullable Object> said(LinkEntry entry) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("kind", entry.kind());
        said.put("on", Entries.text(entry.on()));
        return said;
    }

    private static String digest(LinkEntry entry) {
        Map<String, @Nullable Object> said = said(entry);
        said.put("predecessor", entry.predecessorKey());
        said.put("successor", entry.successorKey());
        return Digest.of(said);
    }
}
