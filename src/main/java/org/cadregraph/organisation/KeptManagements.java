package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.springframework.stereotype.Repository;

/** Who manages which posts as the record says it now, in the form in which a source says it. */
@Repository
public class KeptManagements {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (position:Position)-[managed:MANAGED_BY {id: id}]->(organisation:Organisation)
            RETURN managed {.key, .from, .to, position: position.key, organisation: organisation.key} AS managed
            """;

    /** Those of these keys that are kept. */
    public Map<String, ManagementEntry> byKeys(Graph.Writer writer, Collection<String> keys) {
        Map<String, ManagementEntry> kept = new HashMap<>();
        byIds(writer, keys.stream().map(RecordKind.POSITION_MANAGEMENT::id).toList())
                .forEach(entry -> kept.put(entry.key(), entry));
        return kept;
    }

    /** Those of these ids that are kept. */
    List<ManagementEntry> byIds(Graph.Writer writer, List<String> ids) {
        return writer.run(BY_ID, Map.of("ids", ids)).stream()
                .map(row -> row.row("managed"))
                .map(row -> new ManagementEntry(
                        row.text("key"),
                        row.text("position"),
                        row.text("organisation"),
                        Name.date(row, "from"),
                        Name.date(row, "to")))
                .toList();
    }
}
