package org.cadregraph.tenure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the decisions that tenures name, each by the organisation that decided where it is known. */
@Component
public class DecisionRegister extends NodeLedger<DecisionEntry> {

    DecisionRegister() {
        super("Decision", RecordKind.DECISION::id);
    }

    @Override
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {
        writer.run("""
                UNWIND $ids AS id
                MATCH (decision:Decision {id: id})
                OPTIONAL MATCH (decision)-[before:BY]->(:Organisation)
                DELETE before
                WITH DISTINCT decision
                MATCH (organisation:Organisation {id: decision.organisation})
                CREATE (decision)-[:BY]->(organisation)
                """, Map.of("ids", ids));
    }

    @Override
    protected NodeEntry node(DecisionEntry entry) {
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
