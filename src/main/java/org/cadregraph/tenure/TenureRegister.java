package org.cadregraph.tenure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.springframework.stereotype.Component;

/**
 * Keeps tenures as edges. A tenure that changes moves its old version, with its absences, to the {@code WAS_…} type of
 * its edge, even when cadre, position or type change.
 */
@Component
public class TenureRegister {

    private static final List<String> TYPES = List.of("APPOINTED_TO", "ROTATED_TO");

    private final CadreRegister cadres;

    TenureRegister(CadreRegister cadres) {
        this.cadres = cadres;
    }

    /** What would become of each if it were saved now. */
    public Map<String, Outcome> compare(Graph.Writer writer, List<TenureEntry> entries) {
        Map<String, String> before = new HashMap<>();
        List<String> ids = ids(entries.stream().map(TenureEntry::key));
        for (String type : TYPES) {
            writer.run("""
                            UNWIND $ids AS id
                            MATCH ()-[tenure:%s {id: id}]->()
                            RETURN tenure.key AS key, tenure.digest AS digest
                            """.formatted(type), Map.of("ids", ids))
                    .forEach(row -> before.put(row.text("key"), row.text("digest")));
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (TenureEntry entry : entries) {
            outcomes.put(entry.key(), Outcome.of(before.get(entry.key()), TenureProperties.digest(entry)));
        }
        return outcomes;
    }

    /**
     * Writes what is new or changed.
     *
     * @throws IllegalStateException when a cadre or a position does not exist
     */
    public Map<String, Outcome> save(Graph.Writer writer, Change change, List<TenureEntry> entries) {
        Map<String, Outcome> outcomes = compare(writer, entries);
        List<String> changed = new ArrayList<>();
        outcomes.forEach((key, outcome) -> {
            if (outcome == Outcome.CHANGED) {
                changed.add(key);
            }
        });
        List<TenureEntry> written = entries.stream()
                .filter(entry -> outcomes.get(entry.key()) != Outcome.UNCHANGED)
                .toList();
        if (!changed.isEmpty()) {
            TYPES.forEach(type -> {
                writer.changed(change, left(writer, type, written));
                supersede(writer, type, changed, change);
            });
        }
        writer.changed(change, ids(written.stream().map(TenureEntry::key)));
        Map<String, String> kept = kept(writer, written);
        written.stream()
                .collect(Collectors.groupingBy(TenureProperties::type))
                .forEach((type, ofType) -> create(writer, type, ofType, change, kept));
        return outcomes;
    }

    /** A tenure of a cadre whose record was merged into another is the tenure of the one that was kept. */
    private Map<String, String> kept(Graph.Writer writer, List<TenureEntry> entries) {
        return cadres.kept(
                writer,
                entries.stream()
                        .map(entry -> RecordKind.CADRE.id(entry.cadreKey()))
                        .distinct()
                        .toList());
    }

    /** Ids of the positions from which tenures are taken away. */
    private static List<String> left(Graph.Writer writer, String type, List<TenureEntry> entries) {
        return writer
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH ()-[:%s {id: row.id}]->(position:Position)
                        WHERE position.id <> row.position
                        RETURN DISTINCT position.id AS id
                        """.formatted(type),
                        Map.of(
                                "rows",
                                entries.stream()
                                        .map(entry -> Map.of(
                                                "id", RecordKind.TENURE.id(entry.key()),
                                                "position", RecordKind.POSITION.id(entry.positionKey())))
                                        .toList()))
                .stream()
                .map(row -> row.text("id"))
                .toList();
    }

    private static void supersede(Graph.Writer writer, String type, List<String> keys, Change change) {
        writer.run("""
                UNWIND $ids AS id
                MATCH (cadre)-[tenure:%1$s {id: id}]->(position)
                CREATE (cadre)-[before:WAS_%1$s]->(position)
                SET before = properties(tenure), before.recordedTo = $at
                WITH cadre, tenure, position, id
                DELETE tenure
                WITH cadre, position, id
                MATCH (cadre)-[absence:AWAY_FROM {tenure: id}]->(position)
                CREATE (cadre)-[before:WAS_AWAY_FROM]->(position)
                SET before = properties(absence), before.recordedTo = $at
                DELETE absence
                """.formatted(type), Map.of("ids", ids(keys.stream()), "at", change.at()));
    }

    private static List<String> ids(Stream<String> keys) {
        return keys.map(RecordKind.TENURE::id).toList();
    }

    // The cadre may be merged, or the merge undone, by somebody else until the edge is there and holds its lock.
    private static void create(
            Graph.Writer writer, String type, List<TenureEntry> entries, Change change, Map<String, String> kept) {
        int created = writer.run(
                        """
                        UNWIND $rows AS row
                        MATCH (cadre:Cadre {id: row.cadre})
                        MATCH (position:Position {id: row.position})
                        CREATE (cadre)-[tenure:%s]->(position)
                        SET tenure = row.tenure
                        FOREACH (absence IN row.absences | CREATE (cadre)-[a:AWAY_FROM]->(position) SET a = absence)
                        WITH cadre, tenure WHERE cadre:Cadre
                          AND (tenure.mergedStart IS NULL OR EXISTS { (:MergedCadre {id: tenure.mergedStart}) })
                        RETURN count(tenure) AS created
                        """.formatted(type),
                        Map.of(
                                "rows",
                                entries.stream()
                                        .map(entry -> TenureProperties.row(entry, change, kept))
                                        .toList()))
                .getFirst()
                .integer("created");
        if (created != entries.size()) {
            throw new IllegalStateException(
                    "Tenures of cadres or in positions of which some do not exist, or were merged meanwhile");
        }
    }
}
