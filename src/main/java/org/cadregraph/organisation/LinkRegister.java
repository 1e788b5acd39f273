package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Digest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what organisations became: mergers, splits, renames, moves, as edges from the predecessor. */
@Component
public class LinkRegister {

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<LinkEntry> entries) {
        Map<String, String> before = new HashMap<>();
        writer.run("""
                        UNWIND $keys AS key
                        MATCH (:Organisation)-[link:BECAME {key: key}]->(:Organisation)
                        RETURN key, link.digest AS digest
                        """, Map.of("keys", keys(entries))).forEach(row -> before.put(row.text("key"), row.text("digest")));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (LinkEntry entry : entries) {
            outcomes.put(entry.key(), Outcome.of(before.get(entry.key()), digest(entry)));
        }
        return outcomes;
    }

    /**
     * Writes what is new or changed.
     *
     * @throws IllegalStateException when an organisation does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<LinkEntry> entries) {
        Map<String, Outcome> outcomes = compare(writer, entries);
        List<LinkEntry> written = entries.stream()
                .filter(entry -> outcomes.get(entry.key()) != Outcome.UNCHANGED)
                .toList();
        if (written.isEmpty()) {
            return outcomes;
        }
        writer.run("""
                UNWIND $keys AS key
                MATCH (predecessor:Organisation)-[link:BECAME {key: key}]->(successor:Organisation)
                CREATE (predecessor)-[before:WAS_BECAME]->(successor)
                SET before = properties(link), before.recordedTo = $at
                DELETE link
                """, Map.of("keys", keys(written), "at", change.at()));
        int created = writer.run(
                        """
                UNWIND $rows AS row
                MATCH (predecessor:Organisation {id: row.predecessor})
                MATCH (successor:Organisation {id: row.successor})
                CREATE (predecessor)-[link:BECAME]->(successor)
                SET link = row.link
                RETURN count(link) AS created
                """,
                        Map.of(
                                "rows",
                                written.stream()
                                        .map(entry -> row(entry, change))
                                        .toList()))
                .getFirst()
                .integer("created");
        if (created != written.size()) {
            throw new IllegalStateException("Links between organisations of which some do not exist");
        }
        return outcomes;
    }

    private static Collection<String> keys(List<LinkEntry> entries) {
        return entries.stream().map(LinkEntry::key).toList();
    }

    private static Map<String, Object> row(LinkEntry entry, Change change) {
        Map<String, @Nullable Object> link = said(entry);
        link.put("key", entry.key());
        link.put("digest", digest(entry));
        link.put("recordedFrom", change.at());
        return Map.of(
                "predecessor", RecordKind.ORGANISATION.id(entry.predecessorKey()),
                "successor", RecordKind.ORGANISATION.id(entry.successorKey()),
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
