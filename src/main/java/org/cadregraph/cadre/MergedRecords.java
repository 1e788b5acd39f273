package org.cadregraph.cadre;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.jspecify.annotations.Nullable;

/**
 * How a merge stands in the graph. The merged node keeps its properties, names, identifiers and earlier versions, but
 * has another label, so that no question about cadres sees it. All else that hung on it hangs on the one that was kept;
 * each such edge tells in {@code mergedStart} or {@code mergedEnd} whose it is, and goes back by that. Names and
 * identifiers are given: the kept one has edges to them too, which tell in {@code mergedFrom} whose they are.
 */
final class MergedRecords {

    static final String LABEL = "MergedCadre";

    /** What stays with a merged node. */
    private static final List<String> OWN = List.of("HAS_NAME", "HAS_IDENTIFIER", "WAS", "MERGED_INTO");

    private static final String KEPT = """
            UNWIND $ids AS id
            MATCH (:MergedCadre {id: id})-[:MERGED_INTO*1..]->(kept:Cadre)
            RETURN id, kept.id AS kept
            """;

    private static final String STANDS = "RETURN EXISTS { ()-[:MERGED_INTO {id: $id}]->() } AS stands";

    // An edge is made anew under its own ids, so the old one goes first. Towards the kept one it learns whose it is,
    // back at home it forgets it; on the way between it is still that of the record where it began.
    private static final String MOVE_STARTS = """
            MATCH (from:Cadre {id: $from})-[old]->(other)
            WHERE NOT type(old) IN $own AND ($of IS NULL OR old.mergedStart IN $of)
            MATCH (to:Cadre {id: $to})
            WITH to, other, old, type(old) AS type, properties(old) AS properties
            DELETE old
            CREATE (to)-[moved:$(type)]->(other)
            SET moved = properties, moved.mergedStart = nullIf(coalesce(properties.mergedStart, $from), $to)
            """;

    private static final String MOVE_ENDS = """
            MATCH (from:Cadre {id: $from})<-[old]-(other)
            WHERE NOT type(old) IN $own AND ($of IS NULL OR old.mergedEnd IN $of)
            MATCH (to:Cadre {id: $to})
            WITH to, other, old, type(old) AS type, properties(old) AS properties
            DELETE old
            CREATE (to)<-[moved:$(type)]-(other)
            SET moved = properties, moved.mergedEnd = nullIf(coalesce(properties.mergedEnd, $from), $to)
            """;

    // A merged record stands as one of the other names of the kept one: it has a name, and its folded form.
    private static final String MERGE = """
            MATCH (merged:Cadre {id: $merged}), (kept:Cadre {id: $kept})
            CREATE (merged)-[:MERGED_INTO {id: $id, at: $at, who: $who, reason: $reason}]->(kept)
            SET merged:MergedCadre:Name
            REMOVE merged:Cadre
            """;

    private static final String PART = """
            MATCH (merged:MergedCadre {id: $merged})-[merge:MERGED_INTO {id: $id}]->(:Cadre {id: $kept})
            DELETE merge
            SET merged:Cadre
            REMOVE merged:MergedCadre:Name
            RETURN COLLECT { MATCH (merged)<-[:MERGED_INTO*0..]-(of) RETURN of.id } AS of
            """;

    private static final String PAST = """
            MATCH (:Cadre {id: $merged})-[:WAS]->(was:WasMergedCadre)
            SET was:WasCadre
            REMOVE was:WasMergedCadre
            """;

    private static final String TAKE_BACK = """
            UNWIND $ids AS id
            MATCH (:Cadre|MergedCadre {id: id})-[given:HAS_NAME|HAS_IDENTIFIER WHERE given.mergedFrom IS NOT NULL]->()
            DELETE given
            """;

    private static final String GIVE = """
            UNWIND $ids AS id
            MATCH (kept:Cadre {id: id})<-[:MERGED_INTO*1..]-(merged:MergedCadre)
            CREATE (kept)-[:HAS_NAME {mergedFrom: merged.id}]->(merged)
            WITH kept, merged
            MATCH (merged)-[own:HAS_NAME|HAS_IDENTIFIER]->(part)
            CREATE (kept)-[:$(type(own)) {mergedFrom: merged.id}]->(part)
            """;

    private MergedRecords() {}

    /** Those of these ids that belong to merged records, each with the id of the one that was kept in the end. */
    static Map<String, String> kept(Graph.Writer writer, Collection<String> ids) {
        Map<String, String> kept = new HashMap<>();
        writer.run(KEPT, Map.of("ids", List.copyOf(ids))).forEach(row -> kept.put(row.text("id"), row.text("kept")));
        return kept;
    }

    /** Merges the one record into the other; the merge has the id of its entry in the change log. */
    static void merge(Graph.Writer writer, Change change, String merged, String kept, @Nullable String reason) {
        move(writer, merged, kept, null);
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("merged", merged, "kept", kept));
        parameters.putAll(Map.of("id", change.id(), "at", change.at(), "who", change.who()));
        parameters.put("reason", reason);
        writer.run(MERGE, parameters);
        give(writer, List.of(merged, kept));
    }

    /** Whether there is such a merge that was not undone. */
    static boolean stands(Graph.Writer writer, String id) {
        return writer.run(STANDS, Map.of("id", id)).getFirst().flag("stands");
    }

    /** Undoes a merge whose kept record is not merged itself: all that is the merged one's goes back to it. */
    static void part(Graph.Writer writer, String id, String merged, String kept) {
        List<String> of = writer.run(PART, Map.of("id", id, "merged", merged, "kept", kept))
                .getFirst()
                .texts("of");
        writer.run(PAST, Map.of("merged", merged));
        move(writer, kept, merged, of);
        give(writer, List.of(merged, kept));
    }

    private static void move(Graph.Writer writer, String from, String to, @Nullable List<String> of) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("from", from, "to", to, "own", OWN));
        parameters.put("of", of);
        writer.run(MOVE_STARTS, parameters);
        writer.run(MOVE_ENDS, parameters);
    }

    /** Gives these cadres anew what the records that were merged into them have; the others give what they had. */
    static void give(Graph.Writer writer, Collection<String> ids) {
        Map<String, List<String>> parameters =
                Map.of("ids", ids.stream().distinct().toList());
        writer.run(TAKE_BACK, parameters);
        writer.run(GIVE, parameters);
    }
}
