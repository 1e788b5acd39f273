package org.cadregraph.cadre;

import java.util.Map;
import org.cadregraph.api.Cutoff;
import org.cadregraph.api.Due;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Removes earlier versions of cadres and of merged records, with the names and identifiers that only they had. */
@Repository
public class VersionRetention {

    private static final int BATCH = 1_000;

    private static final String DUE = """
            MATCH (version:WasCadre|WasMergedCadre) WHERE visibleWhole(version)
            RETURN count(CASE WHEN version.recordedTo <= $before THEN 1 END) AS due,
              min(CASE WHEN version.recordedTo > $before THEN version.recordedTo END) AS oldestLeft
            """;

    private static final String REMOVE = """
            MATCH (version:WasCadre|WasMergedCadre) WHERE version.recordedTo <= $before
            WITH version LIMIT $batch
            OPTIONAL MATCH (version)-[:HAS_NAME|HAS_IDENTIFIER]->(part)
            WITH collect(DISTINCT version) AS versions, collect(DISTINCT part) AS parts
            WITH versions, parts, size(versions) AS removed
            FOREACH (version IN versions | DETACH DELETE version)
            WITH removed, [part IN parts WHERE NOT EXISTS { (part)<-[:HAS_NAME|HAS_IDENTIFIER]-() }] AS nobodys
            FOREACH (part IN nobodys | DELETE part)
            RETURN removed
            """;

    private final Graph graph;

    VersionRetention(Graph graph) {
        this.graph = graph;
    }

    /** How many versions the record had before this moment, and not since. */
    public Due due(Viewer viewer, Cutoff cutoff) {
        return cutoff.due(graph.read(viewer, DUE, cutoff.with(Map.of())).getFirst());
    }

    /**
     * Removes the next ones.
     *
     * @return how many; 0 when there are none left
     */
    public int remove(Graph.Writer writer, Cutoff cutoff) {
        return writer.run(REMOVE, cutoff.with(Map.of("batch", BATCH)))
                .getFirst()
                .integer("removed");
    }
}
