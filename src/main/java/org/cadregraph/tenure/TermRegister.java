package org.cadregraph.tenure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps terms, each of its organisation. */
@Component
public class TermRegister {

    private final NodeLedger ledger = new NodeLedger("Term");

    /** Which of these keys belong to a term. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return ledger.known(writer, keys);
    }

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<TermEntry> entries) {
        return ledger.compare(writer, nodes(entries));
    }

    /** Writes what is new or changed. */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<TermEntry> entries) {
        Map<String, Outcome> outcomes = ledger.save(writer, change, nodes(entries));
        writer.run("""
                UNWIND $keys AS key
                MATCH (term:Term {key: key})
                OPTIONAL MATCH (term)-[before:OF]->(:Organisation)
                DELETE before
                WITH DISTINCT term
                MATCH (organisation:Organisation {id: term.organisation})
                CREATE (term)-[:OF]->(organisation)
                """, Map.of("keys", List.copyOf(outcomes.keySet())));
        return outcomes;
    }

    private static List<NodeEntry> nodes(List<TermEntry> entries) {
        return entries.stream().map(TermRegister::node).toList();
    }

    private static NodeEntry node(TermEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("organisation", RecordKind.ORGANISATION.id(entry.organisationKey()));
        properties.put("name", entry.name());
        properties.put("from", Entries.text(entry.from()));
        properties.put("to", Entries.text(entry.to()));
        return new NodeEntry(RecordKind.TERM.id(entry.key()), entry.key(), properties, List.of(), List.of());
    }
}
