package org.cadregraph.tenure;

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
 * Takes from the tenures of a cadre who is erased what leads back to them: ids and keys, texts, and the decisions. What
 * statistics need stays, also in what the record said before: post, kind, dates, absences.
 */
@Repository
public class TenureErasure {

    private static final String TENURES = """
            MATCH (:Cadre {id: $id})-[tenure:APPOINTED_TO|ROTATED_TO|WAS_APPOINTED_TO|WAS_ROTATED_TO]->()
            RETURN tenure {.id, .key, .begunBy, .endedBy} AS tenure
            """;

    private static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (:Cadre {id: $id})-[tenure:APPOINTED_TO|ROTATED_TO|WAS_APPOINTED_TO|WAS_ROTATED_TO]->()
            WHERE tenure.id = row.id
            SET tenure.id = row.pseudonym, tenure.key = row.key, tenure.digest = row.pseudonym
            REMOVE tenure.label, tenure.note, tenure.purpose, tenure.begunBy, tenure.endedBy, tenure.mergedStart
            """;

    private static final String REWRITE_ABSENCES = """
            UNWIND $rows AS row
            MATCH (:Cadre {id: $id})-[absence:AWAY_FROM|WAS_AWAY_FROM]->()
            WHERE absence.tenure = row.id
            SET absence.tenure = row.pseudonym
            REMOVE absence.reason, absence.mergedStart
            """;

    private static final String TITLES = """
            UNWIND $ids AS id
            MATCH (decision:Decision {id: id})-[:WAS*0..1]->(version)
            WHERE version.title IS NOT NULL
            RETURN DISTINCT id, version.title AS title
            """;

    private static final String REMOVE_TITLES = """
            UNWIND $ids AS id
            MATCH (decision:Decision {id: id})-[:WAS*0..1]->(version)
            REMOVE version.title
            """;

    /**
     * Takes it from all tenures of the cadre.
     *
     * @param id of the cadre
     * @param traces by what the cadre is told
     * @return the same with the tenures
     */
    public Traces erase(Graph.Writer writer, String id, Traces traces) {
        Map<String, String> pseudonyms = new HashMap<>();
        Set<String> keys = new HashSet<>();
        Set<String> decisions = new HashSet<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : writer.run(TENURES, Map.of("id", id))) {
            Row tenure = row.row("tenure");
            keys.add(tenure.text("key"));
            add(decisions, tenure, "begunBy");
            add(decisions, tenure, "endedBy");
            if (!pseudonyms.containsKey(tenure.text("id"))) {
                String key = CadreErasure.pseudonym();
                String pseudonym = RecordKind.TENURE.id(key);
                pseudonyms.put(tenure.text("id"), pseudonym);
                rows.add(Map.of("id", tenure.text("id"), "pseudonym", pseudonym, "key", key));
            }
        }
        Map<String, Object> parameters = Map.of("id", id, "rows", rows);
        writer.run(REWRITE, parameters);
        writer.run(REWRITE_ABSENCES, parameters);
        removeTitles(writer, decisions, traces);
        return traces.plus(new Traces(pseudonyms, keys, Set.of()));
    }

    private static void add(Set<String> decisions, Row tenure, String name) {
        String decision = tenure.optionalText(name);
        if (decision != null) {
            decisions.add(decision);
        }
    }

    /** A decision may be about others too; only a title that names this one goes. */
    private static void removeTitles(Graph.Writer writer, Set<String> decisions, Traces traces) {
        List<String> naming = writer.run(TITLES, Map.of("ids", List.copyOf(decisions))).stream()
                .filter(row -> traces.in(row.text("title")))
                .map(row -> row.text("id"))
                .distinct()
                .toList();
        writer.run(REMOVE_TITLES, Map.of("ids", naming));
    }
}
