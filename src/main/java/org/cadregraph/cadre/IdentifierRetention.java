package org.cadregraph.cadre;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.springframework.stereotype.Repository;

/** Removes the identifiers of cadres: of their records, the records that were merged into them, and all earlier versions. */
@Repository
public class IdentifierRetention {

    /** Cypher for whether any identifier of a {@code cadre} is kept. */
    public static final String HELD =
            "EXISTS { (cadre)<-[:MERGED_INTO*0..]-()-[:WAS*0..1]->()-[:HAS_IDENTIFIER]->(:Identifier) }";

    // It stands as a correction by hand does: the version is another, and a source that says what it said before
    // brings nothing back.
    private static final String CORRECT = """
            UNWIND $ids AS id
            MATCH (:Cadre {id: id})<-[:MERGED_INTO*0..]-(record)
            WHERE EXISTS { (record)-[:HAS_IDENTIFIER]->(:Identifier) }
            SET record.corrected = $change
            """;

    private static final String REMOVE = """
            UNWIND $ids AS id
            MATCH (:Cadre {id: id})<-[:MERGED_INTO*0..]-(record)-[:WAS*0..1]->(version)-[:HAS_IDENTIFIER]->(identifier)
            WITH DISTINCT identifier
            DETACH DELETE identifier
            """;

    /** Removes those of these cadres. */
    public void remove(Graph.Writer writer, Change change, List<String> ids) {
        Map<String, Object> parameters = Map.of("ids", ids, "change", change.id());
        writer.run(CORRECT, parameters);
        writer.run(REMOVE, parameters);
        writer.changed(change, ids);
    }
}
