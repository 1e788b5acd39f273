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

/** Keeps the decisions that tenures name, each by the organisation that decided where it is known. */
@Component
public class DecisionRegister {

    private final NodeLedger ledger = new NodeLedger("Decision");

    /** Which of these keys belong to a decision. */
    public Set<String> known(Graph.Writer writer, Collection<String> keys) {
        return ledger.known(writer, keys);
    }

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<DecisionEntry> entries) {
        return ledger.compare(writer, nodes(entries));
    }

    /** Writes what is new or changed. */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<DecisionEntry> entries) {
        Map<String, Outcome> outcomes = ledger.save(writer, change, nodes(entries));
        writer.run("""
                UNWIND $keys AS key
                MATCH (decision:Decision {key: key})
                OPTIONAL MATCH (decision)-[before:BY]->(:Organisation)
                DELETE before
                WITH DISTINCT decision
                MATCH (organisation:Organisation {id: decision.organisation})
                CREATE (decision)-[:BY]->(organisation)
                """, Map.of("keys", List.copyOf(outcomes.keySet())));
        return outcomes;
    }

    private static List<NodeEntry> nodes(List<DecisionEntry> entries) {
        return entries.stream().map(DecisionRegister::node).toList();
    }

    private static NodeEntry node(DecisionEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("number", entry.number());
        properties.put("on", Entries.text(entry.on()));
        properties.put("title", entry.title());
        properties.put(
                "organisation",
                entry.organisationKey() == null ? null : RecordKind.ORGANISATION.id(entry.organisationKey()));
        return new NodeEntry(RecordKind.DECISION.id(entry.key()), entry.key(), properties, List.of(), List.of());
    }
}
