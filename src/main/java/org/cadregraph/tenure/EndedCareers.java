package org.cadregraph.tenure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Due;
import org.cadregraph.cadre.IdentifierRetention;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds cadres whose every post has certainly ended: on the latest reading of each end. Whoever has no tenure, or one that
 * still runs, that ended on a day that nobody knows, or whose end lies before its start, is never found. Deaths do not
 * count: where all ends are known, none is later.
 */
@Repository
public class EndedCareers {

    /** How many cadres one statement looks at. */
    private static final int LOOKED_AT = 1_000;

    private static final String ASKED =
            " cadre.erasedAt IS NULL AND (NOT $identified OR " + IdentifierRetention.HELD + ")";

    // The days of an end before its start are the beginning of time; what cannot be relied on is made to look so too.
    private static final String ENDS = """
            CALL (cadre) {
              MATCH (cadre)-[tenure:APPOINTED_TO|ROTATED_TO]->()
              WITH CASE WHEN tenure.to IS NULL THEN $beginning ELSE coalesce(tenure.possibleTo, $beginning) END AS end
              RETURN min(end) AS first, max(end) AS last
            }
            """;

    private static final String DUE = "MATCH (cadre:Cadre) WHERE visibleCadre(cadre) AND" + ASKED + ENDS + """
            WITH last WHERE first > $beginning
            RETURN count(CASE WHEN last <= $day THEN 1 END) AS due, min(CASE WHEN last > $day THEN last END) AS oldestLeft
            """;

    private static final String NEXT = """
            MATCH (cadre:Cadre) WHERE visibleCadre(cadre) AND cadre.id > $after
            RETURN cadre.id AS id ORDER BY id LIMIT $most
            """;

    private static final String AMONG = "UNWIND $ids AS id MATCH (cadre:Cadre {id: id}) WHERE" + ASKED;
    private static final String ENDED = ENDS + """
            WITH id WHERE first > $beginning AND last <= $day
            RETURN id ORDER BY id
            """;

    private final Graph graph;

    EndedCareers(Graph graph) {
        this.graph = graph;
    }

    /**
     * Which ones are asked for; those who were erased are not.
     *
     * @param day by which the last post had ended
     * @param identified only those of whom an identifier is kept
     */
    public record Asked(LocalDate day, boolean identified) {

        private Map<String, Object> with(Map<String, Object> others) {
            Map<String, Object> parameters = new HashMap<>(others);
            parameters.putAll(Map.of("day", day, "identified", identified, "beginning", Period.BEGINNING));
            return parameters;
        }
    }

    /**
     * Some of them.
     *
     * @param ids in order
     * @param last the id after which to go on; absent when all were looked at
     */
    public record Page(List<String> ids, @Nullable String last) {}

    /** How many there are. */
    public Due due(Viewer viewer, Asked asked) {
        Row row = graph.read(viewer, DUE, asked.with(Map.of())).getFirst();
        return new Due(row.integer("due"), row.date("oldestLeft"));
    }

    /**
     * The next of them in order of their ids.
     *
     * @param after the id after which to go on; empty at the start
     */
    public Page next(Viewer viewer, Asked asked, String after) {
        List<String> ids = ids(graph.read(viewer, NEXT, Map.of("after", after, "most", LOOKED_AT)));
        List<String> ended =
                ids(graph.read(viewer, AMONG + " AND visibleCadre(cadre) " + ENDED, asked.with(Map.of("ids", ids))));
        return new Page(ended, ids.size() < LOOKED_AT ? null : ids.getLast());
    }

    /** Those of these ids who still are among them, now that nobody else writes. */
    public List<String> among(Graph.Writer writer, Asked asked, List<String> ids) {
        return ids(writer.run(AMONG + ENDED, asked.with(Map.of("ids", ids))));
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(row -> row.text("id")).toList();
    }
}
