package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.springframework.stereotype.Repository;

/** Positions as the record says them now, in the form in which a source says them. */
@Repository
public class KeptPositions {

    /** Those of these keys that are kept. */
    public Map<String, PositionEntry> byKeys(Graph.Writer writer, Collection<String> keys) {
        return byIds(writer, keys.stream().map(RecordKind.POSITION::id).toList());
    }

    /** Those of these ids that are kept, by their keys. */
    public Map<String, PositionEntry> byIds(Graph.Writer writer, Collection<String> ids) {
        Map<String, PositionEntry> kept = new HashMap<>();
        writer.run("""
                UNWIND $ids AS id
                MATCH (record:Position {id: id})-[:IN]->(organisation:Organisation)
                RETURN record {.*, organisationKey: organisation.key,
                  identifiers: COLLECT { MATCH (record)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN i {.*} }} AS record
                """, Map.of("ids", List.copyOf(ids))).forEach(row -> {
            PositionEntry entry = entry(row.row("record"));
            kept.put(entry.key(), entry);
        });
        return kept;
    }

    private static PositionEntry entry(Row row) {
        return new PositionEntry(
                row.text("key"),
                row.text("organisationKey"),
                row.text("title"),
                row.texts("otherTitles"),
                row.rows("identifiers").stream().map(Identifier::of).toList(),
                row.optionalText("kind"),
                row.optionalInteger("rank"),
                row.optionalInteger("seats"),
                Name.date(row, "created"),
                Name.date(row, "abolished"));
    }
}
