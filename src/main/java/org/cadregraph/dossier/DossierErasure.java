package org.cadregraph.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.Traces;
import org.cadregraph.cadre.CadreErasure;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.springframework.stereotype.Repository;

/**
 * Takes from the dossier of a cadre who is erased what leads back to them: ids, keys and texts. What statistics need
 * stays, also in what the record said before: dates, numbers, words of a choice, and the other records that it names.
 */
@Repository
public class DossierErasure {

    // What was only once said of them, by mistake, goes: the record is somebody else's.
    private static final String DELETE = """
            MATCH (cadre:Cadre {id: $id})<-[was:WAS_ABOUT]-(record:%1$s)
            OPTIONAL MATCH (record)-[:WAS]->(version WHERE version.cadre = was.of AND NOT (record)-[:ABOUT]->(cadre))
            DETACH DELETE version
            DELETE was
            """;

    private static final String RECORDS = """
            MATCH (:Cadre {id: $id})<-[:ABOUT]-(record:%1$s)
            RETURN DISTINCT record.id AS id, record.key AS key
            """;

    private static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (:Cadre {id: $id})<-[about:ABOUT]-(record:%1$s {id: row.id})
            SET about.of = $id
            REMOVE about.mergedEnd
            WITH record, row
            MATCH (record)-[:WAS*0..1]->(version)
            SET version.id = row.pseudonym, version.key = row.key, version.digest = row.pseudonym, version.cadre = $id
            REMOVE version.corrected, %2$s
            """;

    private final Collection<Dossiers<?>> all;

    DossierErasure(Collection<Dossiers<?>> all) {
        this.all = all;
    }

    /**
     * Takes it from all records of the cadre.
     *
     * @param id of the cadre
     * @return by what the records are told
     */
    public Traces erase(Graph.Writer writer, String id) {
        Map<String, String> pseudonyms = new HashMap<>();
        Set<String> keys = new HashSet<>();
        all.stream()
                .map(Dossiers::of)
                .filter(DossierKind::ofCadres)
                .forEach(kind -> erase(writer, id, kind, pseudonyms, keys));
        return new Traces(pseudonyms, keys, Set.of());
    }

    private static void erase(
            Graph.Writer writer, String id, DossierKind<?> kind, Map<String, String> pseudonyms, Set<String> keys) {
        writer.run(DELETE.formatted(kind.label()), Map.of("id", id));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : writer.run(RECORDS.formatted(kind.label()), Map.of("id", id))) {
            String key = CadreErasure.pseudonym();
            String pseudonym = kind.kind().id(key);
            pseudonyms.put(row.text("id"), pseudonym);
            keys.add(row.text("key"));
            rows.add(Map.of("id", row.text("id"), "pseudonym", pseudonym, "key", key));
        }
        writer.run(REWRITE.formatted(kind.label(), texts(kind)), Map.of("id", id, "rows", rows));
    }

    /** The properties in which anything may be written. */
    private static String texts(DossierKind<?> kind) {
        Stream<String> words =
                kind.fields().stream().filter(Field.Words.class::isInstance).map(Field::name);
        return Stream.concat(words, Stream.of(DossierEntry.WITHDRAWN))
                .map(name -> "version." + name)
                .collect(Collectors.joining(", "));
    }
}
