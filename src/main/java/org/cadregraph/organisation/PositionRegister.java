package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.SearchedNames;
import org.cadregraph.api.Text;
import org.cadregraph.api.VietnameseOrder;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.NodeEntry;
import org.cadregraph.graph.NodeLedger;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps positions, each in its organisation. */
@Component
public class PositionRegister extends NodeLedger<PositionEntry> {

    private static final String ORGANISATIONS = """
            UNWIND $ids AS id
            MATCH (:Position {id: id})-[:IN]->(organisation:Organisation)
            RETURN DISTINCT organisation.id AS id
            """;

    private static final String WITHIN = """
            UNWIND $ids AS id
            MATCH (position:Position {id: id})-[:IN]->(organisation:Organisation)
            SET position.within = organisation.within
            """;

    PositionRegister() {
        super("Position", RecordKind.POSITION::id);
    }

    @Override
    protected void bind(Graph.Writer writer, Change change, List<String> ids) {
        List<String> misplaced = new ArrayList<>();
        List<String> left = new ArrayList<>();
        writer.run("""
                UNWIND $ids AS id
                MATCH (position:Position {id: id})
                OPTIONAL MATCH (position)-[before:IN]->(left:Organisation)
                DELETE before
                WITH DISTINCT position, left.id AS left
                OPTIONAL MATCH (organisation:Organisation {id: position.organisation})
                FOREACH (o IN CASE WHEN organisation IS NULL THEN [] ELSE [organisation] END |
                  CREATE (position)-[:IN]->(o))
                WITH position, organisation, left
                WHERE organisation IS NULL OR coalesce(left <> position.organisation, false)
                RETURN position.key AS key, organisation IS NULL AS misplaced, left
                """, Map.of("ids", ids)).forEach(row -> {
            if (row.flag("misplaced")) {
                misplaced.add(row.text("key"));
            } else {
                left.add(row.text("left"));
            }
        });
        if (!misplaced.isEmpty()) {
            throw new IllegalStateException("Positions whose organisation does not exist: " + misplaced);
        }
        writer.changed(change, left);
        note(writer, ids);
    }

    /** Notes what their organisations are within, by which it is decided who may see them. */
    private static void note(Graph.Writer writer, List<String> ids) {
        List<String> organisations = writer.run(ORGANISATIONS, Map.of("ids", ids)).stream()
                .map(row -> row.text("id"))
                .toList();
        // Whoever moves one of them waits, or is waited for.
        Locks.records(writer, "Organisation", organisations);
        writer.run(WITHIN, Map.of("ids", ids));
    }

    @Override
    protected NodeEntry node(PositionEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("organisation", RecordKind.ORGANISATION.id(entry.organisationKey()));
        properties.put("title", entry.title());
        properties.put("folded", Text.folded(entry.title()));
        properties.put("otherTitles", entry.otherTitles().isEmpty() ? null : entry.otherTitles());
        properties.put("kind", entry.kind());
        properties.put("rank", entry.rank());
        properties.put("seats", entry.seats());
        properties.put("created", Entries.text(entry.created()));
        properties.put("abolished", Entries.text(entry.abolished()));
        return new NodeEntry(
                RecordKind.POSITION.id(entry.key()),
                entry.key(),
                properties,
                List.of(),
                Entries.identifiers(entry.identifiers()));
    }

    @Override
    protected Map<String, Object> computed(Row record, List<String> otherNames) {
        String title = record.text("title");
        return SearchedNames.properties(VietnameseOrder.of(title), title, record.texts("otherTitles"));
    }
}
