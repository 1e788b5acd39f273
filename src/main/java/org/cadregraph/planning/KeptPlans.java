package org.cadregraph.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.springframework.stereotype.Repository;

/** Planning entries as the record says them now, in the form in which a source says them. */
@Repository
public class KeptPlans {

    /** Ids become keys again, since a source names other records by their keys; a merged cadre's line is theirs still. */
    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre)-[entry:PLANNED_FOR {id: id}]->(position:Position)
            OPTIONAL MATCH (merged:MergedCadre {id: entry.mergedStart})
            OPTIONAL MATCH (term:Term {id: entry.term})
            RETURN entry {.*, cadreKey: coalesce(merged.key, cadre.key), positionKey: position.key, termKey: term.key}
              AS entry
            """;

    /** Those of these keys that are kept. */
    public Map<String, PlanningLine> byKeys(Graph.Writer writer, Collection<String> keys) {
        Map<String, PlanningLine> kept = new HashMap<>();
        byIds(writer, keys.stream().map(RecordKind.PLANNING_ENTRY::id).toList())
                .forEach(line -> kept.put(line.key(), line));
        return kept;
    }

    /** Those of these ids that are kept. */
    List<PlanningLine> byIds(Graph.Writer writer, List<String> ids) {
        return writer.run(BY_ID, Map.of("ids", ids)).stream()
                .map(row -> line(row.row("entry")))
                .toList();
    }

    private static PlanningLine line(Row row) {
        return new PlanningLine(
                row.text("key"),
                row.text("cadreKey"),
                row.text("positionKey"),
                row.optionalText("termKey"),
                PlanningEntry.readiness(row),
                row.optionalInteger("rank"),
                PlanningEntry.source(row),
                row.flag("emergency"),
                Name.date(row, "from"),
                Name.date(row, "to"),
                Name.date(row, "reviewedOn"),
                PlanningEntry.removal(row),
                row.optionalText("note"));
    }
}
