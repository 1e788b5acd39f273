package org.cadregraph.api;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Takes old texts out of the change log. Who changed which records, and when, stays; what they wrote, and the id by which
 * their client knew the change, go.
 */
@Repository
public class ChangeLogRetention {

    /** How many entries one statement looks at. */
    private static final int LOOKED_AT = 5_000;

    private static final String REMOVED = "a change whose text was removed when its time was over";

    // The texts of loads of made-up records name nobody, and tell the next start that they are there.
    private static final String WITH_TEXT = "change.what <> $removed AND change.madeUp IS NULL";

    // It looks at all of the log, as rare upkeep may.
    private static final String DUE = "MATCH (change:Change) WHERE visibleWhole(change) AND " + WITH_TEXT + """

            RETURN count(CASE WHEN change.at <= $before THEN 1 END) AS due,
              min(CASE WHEN change.at > $before THEN change.at END) AS oldestLeft
            """;

    private static final String NEXT = """
            MATCH (change:Change) WHERE visibleWhole(change) AND change.id > $after
            WITH change ORDER BY change.id LIMIT $most
            RETURN change.id AS id, change.at <= $before AND
            """ + WITH_TEXT + " AS due ORDER BY id";

    private static final String REMOVE = "UNWIND $ids AS id MATCH (change:Change {id: id}) WHERE " + WITH_TEXT + """

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
     * Some of them.
     *
     * @param ids in order
     * @param last the id after which to go on; absent when all were looked at
     */
    public record Page(List<String> ids, @Nullable String last) {}

    /**
     * The next of them in order of their ids; none is looked at twice.
     *
     * @param after the id after which to go on; empty at the start
     */
    public Page next(Viewer viewer, Cutoff cutoff, String after) {
        List<Row> looked =
                graph.read(viewer, NEXT, cutoff.with(Map.of("removed", REMOVED, "after", after, "most", LOOKED_AT)));
        List<String> due = looked.stream()
                .filter(row -> row.flag("due"))
                .map(row -> row.text("id"))
                .toList();
        return new Page(due, looked.size() < LOOKED_AT ? null : looked.getLast().text("id"));
    }

    /**
     * Takes the texts out of these.
     *
     * @return out of how many; those that somebody else has dealt with meanwhile are left alone
     */
    public int remove(Graph.Writer writer, List<String> ids) {
        return writer.run(REMOVE, Map.of("removed", REMOVED, "ids", ids))
                .getFirst()
                .integer("removed");
    }
}
