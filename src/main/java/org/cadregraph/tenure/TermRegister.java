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

/** Keeps terms, each of its organisation. */
@Component
public class TermRegister extends NodeLedger<TermEntry> {

    TermRegister() {
        super("Term", RecordKind.TERM::id);
    }

    @Override
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {
        writer.run("""
                UNWIND $ids AS id
                MATCH (term:Term {id: id})
                OPTIONAL MATCH (term)-[before:OF]->(:Organisation)
                DELETE before
                WITH DISTINCT term
                MATCH (organisation:Organisation {id: term.organisation})
                CREATE (term)-[:OF]->(organisation)
                """, Map.of("ids", ids));
    }

    @Override
    protected NodeEntry node(TermEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("organisation", RecordKind.ORGANISATION.id(entry.organisationKey()));
        properties.put("name", entry.name());
        properties.put("from", Entries.text(entry.from()));
        properties.put("to", Entries.text(entry.to()));
        return new NodeEntry(RecordKind.TERM.id(entry.key()), entry.key(), properties, List.of(), List.of());
    }
}
