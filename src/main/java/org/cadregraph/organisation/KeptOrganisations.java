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
import org.cadregraph.time.PartialDate;
import org.springframework.stereotype.Repository;

/** Organisations as the record says them now, in the form in which a source says them. */
@Repository
public class KeptOrganisations {

    /** Those of these keys that are kept. */
    public Map<String, OrganisationEntry> byKeys(Graph.Writer writer, Collection<String> keys) {
        return byIds(writer, keys.stream().map(RecordKind.ORGANISATION::id).toList());
    }

    /** Those of these ids that are kept, by their keys. */
    public Map<String, OrganisationEntry> byIds(Graph.Writer writer, Collection<String> ids) {
        Map<String, OrganisationEntry> kept = new HashMap<>();
        writer.run("""
                UNWIND $ids AS id
                MATCH (record:Organisation {id: id})
                OPTIONAL MATCH (parent:Organisation {id: record.parent})
                RETURN record {.*, parentKey: parent.key,
                  formerly: COLLECT {
                    UNWIND range(0, size(coalesce(record.formerParents, [])) - 1) AS place
                    MATCH (former:Organisation {id: record.formerParents[place]})
                    RETURN {parentKey: former.key, until: record.leftOn[place]}
                  },
                  names: COLLECT { MATCH (record)-[:HAS_NAME]->(name:Name) RETURN name {.*} },
                  identifiers: COLLECT { MATCH (record)-[:HAS_IDENTIFIER]->(i:Identifier) RETURN i {.*} }} AS record
                """, Map.of("ids", List.copyOf(ids))).forEach(row -> {
            OrganisationEntry entry = entry(row.row("record"));
            kept.put(entry.key(), entry);
        });
        return kept;
    }

    private static OrganisationEntry entry(Row row) {
        return new OrganisationEntry(
                row.text("key"),
                row.text("name"),
                row.rows("names").stream().map(Name::of).toList(),
                row.rows("identifiers").stream().map(Identifier::of).toList(),
                row.optionalText("classification"),
                row.optionalText("parentKey"),
                row.rows("formerly").stream()
                        .map(former -> new FormerParent(former.text("parentKey"), PartialDate.of(former.text("until"))))
                        .toList(),
                Name.date(row, "founded"),
                Name.date(row, "dissolved"));
    }
}
