package org.cadregraph.tenure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cadregraph.api.Cutoff;
import org.cadregraph.cadre.IdentifierRetention;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds cadres whose every post has certainly ended: on the latest reading of each end. Whoever has no tenure, or one that
 * still runs, that ended on a day that nobody knows, or whose end lies before its start, is never found; nor is whoever is
 * planned for a post, for which the same holds. Deaths do not count: where all ends are known, none is later. Whoever is
 * new to the record, or of whom it has changed, is left alone for {@value #SETTLING_DAYS} days.
 */
@Repository
public class EndedCareers {

    /**
     * For so many days after the last change to a cadre's record, or to any record about them, nothing is due: their source
     * may come in parts, a row that tells of the post that they hold may have been rejected, and whoever looks after the
     * records needs time to see it and send it again. After an erasure it would be turned away.
     */
    private static final int SETTLING_DAYS = 30;

    /** How many cadres one statement looks at. */
    private static final int LOOKED_AT = 1_000;

    private static final String ASKED =
            " cadre.erasedAt IS NULL AND (NOT $identified OR " + IdentifierRetention.HELD + ")";

    // The days of an end before its start are the beginning of time; what cannot be relied on is made to look so too.
    private static final String ENDS = """
            CALL (cadre) {
              MATCH (cadre)-[edge:APPOINTED_TO|ROTATED_TO|WAS_APPOINTED_TO|WAS_ROTATED_TO|PLANNED_FOR|WAS_PLANNED_FOR]->()
              WITH edge,
                CASE
                  WHEN type(edge) STARTS WITH 'WAS_' THEN NULL
                  WHEN edge.to IS NULL THEN $beginning
                  ELSE coalesce(edge.possibleTo, $beginning)
                END AS end
              RETURN min(end) AS first, max(end) AS last, max(coalesce(edge.recordedTo, edge.recordedFrom)) AS changed,
                count(CASE WHEN type(edge) IN ['APPOINTED_TO', 'ROTATED_TO'] THEN 1 END) AS held
            }
            WITH cadre, last, size([start IN $starts WHERE changed >= start OR cadre.recordedFrom >= start
              OR EXISTS { (cadre)<-[:ABOUT]-(record) WHERE record.recordedFrom >= start }]) AS settling
            WHERE first > $beginning AND held > 0
            """;

    private static final String COUNT = "MATCH (cadre:Cadre) WHERE visibleCadre(cadre) AND" + ASKED + ENDS + """
            RETURN settling, count(CASE WHEN last <= $day THEN 1 END) AS ended,
              min(CASE WHEN last > $day THEN last END) AS oldestLeft
            """;

    private static final String NEXT = """
            MATCH (cadre:Cadre) WHERE visibleCadre(cadre) AND cadre.id > $after
            RETURN cadre.id AS id ORDER BY id LIMIT $most
            """;

    private static final String AMONG = "UNWIND $ids AS id MATCH (cadre:Cadre {id: id}) WHERE" + ASKED;
    private static final String ENDED = ENDS + """
              AND last <= $day AND settling = 0
            RETURN cadre.id AS id ORDER BY id
            """;

    private final Graph graph;

    EndedCareers(Graph graph) {
        this.graph = graph;
    }

    /**
     * Which ones are asked for; those who were erased are not.
     *
     * @param now at which they are asked for
     * @param ended as long ago as the last post has to have ended
     * @param identified only those of whom an identifier is kept
     */
    public record Asked(ZonedDateTime now, Cutoff ended, boolean identified) {

        private Map<String, Object> with(Map<String, Object> others) {
            Map<String, Object> parameters = new HashMap<>(others);
            parameters.putAll(Map.of(
                    "day", ended.day(), "identified", identified, "beginning", Period.BEGINNING, "starts", starts()));
            return parameters;
        }

        /** Of the days that are not long enough ago. As many as began before a change, for so many more it settles. */
        private List<ZonedDateTime> starts() {
            LocalDate today = now.toLocalDate();
            return IntStream.range(0, SETTLING_DAYS)
                    .mapToObj(days -> today.minusDays(days).atStartOfDay(now.getZone()))
                    .map(start -> start.withZoneSameInstant(ZoneOffset.UTC))
                    .toList();
        }
    }

    /**
     * Those of whom all is as old.
     *
     * @param settling for how many days more they are left alone; 0 when they are not
     * @param ended how many had ended
     * @param oldestLeft the last end of the next of them; absent when there is none
     */
    public record Count(int settling, int ended, @Nullable LocalDate oldestLeft) {}

    /**
     * Some of them.
     *
     * @param ids in order
     * @param last the id after which to go on; absent when all were looked at
     */
    public record Page(List<String> ids, @Nullable String last) {}

    /** How many there are, by how long they are left alone. */
    public List<Count> count(Viewer viewer, Asked asked) {
        return graph.read(viewer, COUNT, asked.with(Map.of())).stream()
                .map(row -> new Count(row.integer("settling"), row.integer("ended"), row.date("oldestLeft")))
                .toList();
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
