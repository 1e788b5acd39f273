package org.cadregraph.api;

import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/**
 * Takes old texts out of the change log. Who changed which records, and when, stays; what they wrote, and the id by which
 * their client knew the change, go.
 */
@Repository
public class ChangeLogRetention {

    private static final int BATCH = 5_000;

    private static final String REMOVED = "a change whose text was removed when its time was over";

    // The texts of loads of made-up records name nobody, and tell the next start that they are there.
    private static final String WITH_TEXT =
            "MATCH (change:Change) WHERE change.what <> $removed AND change.madeUp IS NULL AND ";

    // It looks at all of the log, as rare upkeep may.
    private static final String DUE = WITH_TEXT + """
            visibleWhole(change)
            RETURN count(CASE WHEN change.at <= $before THEN 1 END) AS due,
              min(CASE WHEN change.at > $before THEN change.at END) AS oldestLeft
            """;

    private static final String REMOVE = WITH_TEXT + """
            change.at <= $before
            WITH change LIMIT $batch
            SET change.what = $removed
            REMOVE change.input, change.clientMutationId
            RETURN count(change) AS removed
            """;

    private final Graph graph;

    ChangeLogRetention(Graph graph) {
        this.graph = graph;
    }

    /** How many entries up to this moment still have their texts. */
    public Due due(Viewer viewer, Cutoff cutoff) {
        return cutoff.due(
                graph.read(viewer, DUE, cutoff.with(Map.of("removed", REMOVED))).getFirst());
    }

    /**
     * Takes the texts out of the next ones.
     *
     * @return out of how many; 0 when there are none left
     */
    public int remove(Graph.Writer writer, Cutoff cutoff) {
        return writer.run(REMOVE, cutoff.with(Map.of("removed", REMOVED, "batch", BATCH)))
                .getFirst()
                .integer("removed");
    }
}
