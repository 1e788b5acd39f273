package org.cadregraph.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Traces;
import org.cadregraph.cadre.CadreErasure;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.springframework.stereotype.Repository;

/**
 * Takes from the planning entries of a cadre who is erased what leads back to them: ids, keys and notes. What statistics
 * need stays, also in what the record said before: post, term, dates, readiness, why they were taken out.
 */
@Repository
public class PlanningErasure {

    private static final String ENTRIES = """
            MATCH (:Cadre {id: $id})-[entry:PLANNED_FOR|WAS_PLANNED_FOR]->()
            RETURN DISTINCT entry.id AS id, entry.key AS key
            """;

    private static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (:Cadre {id: $id})-[entry:PLANNED_FOR|WAS_PLANNED_FOR]->()
            WHERE entry.id = row.id
            SET entry.id = row.pseudonym, entry.key = row.key, entry.digest = row.pseudonym
            REMOVE entry.note, entry.corrected, entry.mergedStart
            """;

    /**
     * Takes it from all planning entries of the cadre.
     *
     * @param id of the cadre
     * @return by what the entries are told
     */
    public Traces erase(Graph.Writer writer, String id) {
        Map<String, String> pseudonyms = new HashMap<>();
        Set<String> keys = new HashSet<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : writer.run(ENTRIES, Map.of("id", id))) {
            String key = CadreErasure.pseudonym();
            String pseudonym = RecordKind.PLANNING_ENTRY.id(key);
            pseudonyms.put(row.text("id"), pseudonym);
            keys.add(row.text("key"));
            rows.add(Map.of("id", row.text("id"), "pseudonym", pseudonym, "key", key));
        }
        writer.run(REWRITE, Map.of("id", id, "rows", rows));
        return new Traces(pseudonyms, keys, Set.of());
    }
}
