package org.cadregraph.cadre;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Traces;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Erases who a cadre is from their record, the records that were merged into it and the earlier versions of all. The
 * record itself stays under a new id, with what statistics need: gender, and the years of birth and death.
 */
@Repository
public class CadreErasure {

    /** What stands in the place of an erased cadre's name. */
    static final String NAME = "[đã xóa]";

    private static final int YEAR = 4;

    private static final String VERSIONS = """
            MATCH (cadre:Cadre {id: $id})<-[:MERGED_INTO*0..]-(record)-[:WAS*0..1]->(version)
            RETURN version {.id, .key, .name, .gender, .birthDate, .deathDate, present: version = cadre,
              names: COLLECT { MATCH (version)-[:HAS_NAME]->(name) RETURN name.name },
              codes: COLLECT { MATCH (version)-[:HAS_IDENTIFIER]->(identifier) RETURN identifier.code }} AS version
            """;

    private static final String DELETE = """
            MATCH (cadre:Cadre {id: $id})<-[:MERGED_INTO*0..]-(record)-[:WAS*0..1]->(version)
            OPTIONAL MATCH (version)-[:HAS_NAME|HAS_IDENTIFIER]->(part)
            WITH cadre, collect(DISTINCT version) + collect(DISTINCT part) AS nodes
            UNWIND nodes AS node
            WITH DISTINCT cadre, node WHERE node <> cadre
            DETACH DELETE node
            """;

    private static final String REWRITE = "MATCH (cadre:Cadre {id: $id}) SET cadre = $node";

    private final CadreRegister register;

    CadreErasure(CadreRegister register) {
        this.register = register;
    }

    /**
     * A new key that tells nothing.
     *
     * @return unlike any other
     */
    public static String pseudonym() {
        return "erased-" + UUID.randomUUID();
    }

    /**
     * Erases who the cadre is.
     *
     * @param id of a record that is not merged into another
     * @param key the one that the record has from now on
     * @return by what they could be told elsewhere
     */
    public Traces erase(Graph.Writer writer, Change change, String id, String key) {
        List<Row> versions = writer.run(VERSIONS, Map.of("id", id)).stream()
                .map(row -> row.row("version"))
                .toList();
        CadreEntry entry = versions.stream()
                .filter(version -> version.flag("present"))
                .map(version -> remainder(key, version))
                .findFirst()
                .orElseThrow();
        writer.run(DELETE, Map.of("id", id));
        String pseudonym = RecordKind.CADRE.id(key);
        writer.run(REWRITE, Map.of("id", id, "node", node(entry, change)));
        register.recompute(writer, List.of(pseudonym));
        return traces(versions, pseudonym);
    }

    private static CadreEntry remainder(String key, Row cadre) {
        return new CadreEntry(
                key,
                NAME,
                List.of(),
                List.of(),
                null,
                null,
                cadre.optionalText("gender"),
                year(Name.date(cadre, "birthDate")),
                year(Name.date(cadre, "deathDate")));
    }

    private static @Nullable PartialDate year(@Nullable PartialDate date) {
        return date == null ? null : PartialDate.of(date.text().substring(0, YEAR));
    }

    private static Map<String, @Nullable Object> node(CadreEntry entry, Change change) {
        @SuppressWarnings("unchecked") // a ledger's row holds its node
        Map<String, @Nullable Object> node = new HashMap<>((Map<String, @Nullable Object>)
                CadreRegister.nodeOf(entry).row(change).get("node"));
        node.put("erasedAt", change.at());
        return node;
    }

    private static Traces traces(List<Row> versions, String pseudonym) {
        Map<String, String> pseudonyms = new HashMap<>();
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Row version : versions) {
            pseudonyms.put(version.text("id"), pseudonym);
            keys.add(version.text("key"));
            keys.addAll(version.texts("codes"));
            names.add(version.text("name"));
            names.addAll(version.texts("names"));
        }
        return new Traces(pseudonyms, keys, names);
    }
}
