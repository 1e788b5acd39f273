package org.cadregraph.tenure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.api.Entries;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.cadregraph.graph.Row;
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
        // What earlier sources never said takes no part in what they said.
        said(properties, "effectiveOn", Entries.text(entry.effectiveOn()));
        said(properties, "signer", entry.signer());
        said(properties, "basis", entry.basis());
        said(properties, "revokedOn", Entries.text(entry.revokedOn()));
        said(properties, "revocation", entry.revocation());
        return new NodeEntry(RecordKind.DECISION.id(entry.key()), entry.key(), properties, List.of(), List.of());
    }

    private static void said(Map<String, @Nullable Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /** The decision as the record says it now; empty when there is none of this id. */
    public Optional<DecisionEntry> kept(Graph.Writer writer, String id) {
        return writer.run("""
                MATCH (decision:Decision {id: $id})
                OPTIONAL MATCH (decision)-[:BY]->(organisation:Organisation)
                RETURN decision {.*, organisationKey: organisation.key} AS decision
                """, Map.of("id", id)).stream()
                .map(row -> entry(row.row("decision")))
                .findFirst();
    }

    private static DecisionEntry entry(Row row) {
        return new DecisionEntry(
                row.text("key"),
                row.optionalText("number"),
                Name.date(row, "on"),
                row.optionalText("title"),
                row.optionalText("organisationKey"),
                Name.date(row, "effectiveOn"),
                row.optionalText("signer"),
                row.optionalText("basis"),
                Name.date(row, "revokedOn"),
                row.optionalText("revocation"));
    }
}
