package org.cadregraph.exchange;

import java.util.Map;
import org.cadregraph.api.Cutoff;
import org.cadregraph.api.Due;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Takes the rows and the names of files out of old reports of imports. The counts stay. */
@Repository
public class ReportRetention {

    /** A report may tell of many rows. */
    private static final int BATCH = 10;

    private static final String NAME = "files whose names were removed when their time was over";
    private static final String MESSAGE =
            "Its rejected rows and findings were removed when their time was over; the counts stay";

    private static final String DUE = """
            MATCH (i:Import) WHERE i.endedAt IS NOT NULL AND i.textsRemovedAt IS NULL AND visibleWhole(i)
            RETURN count(CASE WHEN i.endedAt <= $before THEN 1 END) AS due,
              min(CASE WHEN i.endedAt > $before THEN i.endedAt END) AS oldestLeft
            """;

    private static final String REMOVE = """
            MATCH (i:Import) WHERE i.endedAt <= $before AND i.textsRemovedAt IS NULL
            WITH i LIMIT $batch
            OPTIONAL MATCH (i)-[:TOLD]->(problems:ImportProblems)
            DETACH DELETE problems
            WITH DISTINCT i
            SET i.name = $name, i.files = [], i.message = $message, i.textsRemovedAt = $now
            RETURN count(i) AS removed
            """;

    private final Graph graph;

    ReportRetention(Graph graph) {
        this.graph = graph;
    }

    /** How many reports of imports that ended up to this moment still have their texts. */
    public Due due(Viewer viewer, Cutoff cutoff) {
        return cutoff.due(graph.read(viewer, DUE, cutoff.with(Map.of())).getFirst());
    }

    /**
     * Takes the texts out of the next ones.
     *
     * @return out of how many; 0 when there are none left
     */
    public int remove(Graph.Writer writer, Change change, Cutoff cutoff) {
        return writer.run(
                        REMOVE,
                        cutoff.with(Map.of("batch", BATCH, "name", NAME, "message", MESSAGE, "now", change.at())))
                .getFirst()
                .integer("removed");
    }
}
