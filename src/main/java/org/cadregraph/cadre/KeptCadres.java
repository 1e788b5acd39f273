package org.cadregraph.cadre;

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

/** Cadres as the record says them now, in the form in which a source says them. */
@Repository
public class KeptCadres {

    /** Those of these keys that are kept. */
    public Map<String, CadreEntry> byKeys(Graph.Writer writer, Collection<String> keys) {
        return byIds(writer, keys.stream().map(RecordKind.CADRE::id).toList());
    }

    /** Those of these ids that are kept, by their keys. */
    public Map<String, CadreEntry> byIds(Graph.Writer writer, Collection<String> ids) {
        Map<String, CadreEntry> kept = new HashMap<>();
        writer.run("""
                UNWIND $ids AS id
                MATCH (record:Cadre {id: id})
                RETURN record {.*,
                  names: COLLECT { MATCH (record)-[:HAS_NAME]->(name:Name) RETURN name {.*} },
                  identifiers: COLLECT { MATCH (record)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN i {.*} }} AS record
                """, Map.of("ids", List.copyOf(ids))).forEach(row -> {
            CadreEntry entry = entry(row.row("record"));
            kept.put(entry.key(), entry);
        });
        return kept;
    }

    private static CadreEntry entry(Row row) {
        return new CadreEntry(
                row.text("key"),
                row.text("name"),
                row.rows("names").stream().map(Name::of).toList(),
                row.rows("identifiers").stream().map(Identifier::of).toList(),
                row.optionalText("familyName"),
                row.optionalText("givenName"),
                row.optionalText("gender"),
                Name.date(row, "birthDate"),
                Name.date(row, "deathDate"));
    }
}
