package org.cadregraph.tenure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.UnitTimes;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds and counts the tenures that begin in a period. */
@Repository
class BegunTenures {

    private static final String BEGUN = UnitTimes.MATCH + """
            MATCH (unit)<-[:IN]-(position:Position)
            WHERE ($classifications IS NULL OR unit.classification IN $classifications)
              AND ($positionKinds IS NULL OR position.kind IN $positionKinds)
            MATCH (position)<-[tenure]-(cadre:Cadre)
            WHERE tenure.possibleFrom < $to AND tenure.possibleTo > $from
              AND ($kinds IS NULL OR tenure.kind IN $kinds)
              AND ($acting IS NULL OR coalesce(tenure.acting, false) = $acting)
              AND ($term IS NULL OR tenure.term = $term)
            WITH times, position, tenure, cadre,
              CASE WHEN tenure.possibleFrom < $from THEN $from ELSE tenure.possibleFrom END AS day,
              // The last day that what is written may stand for, as a text: those stand in order too.
              CASE size(tenure.from) WHEN 10 THEN tenure.from WHEN 7 THEN tenure.from + '-31'
                ELSE tenure.from + '-12-31' END AS latest
            WHERE %s AND coalesce(latest >= $firstDay, true)
              AND ($managedBy IS NULL OR EXISTS {
                MATCH (position)-[managed:MANAGED_BY]->(:Organisation {id: $managedBy})
                WHERE managed.possibleFrom <= day AND managed.possibleTo > day })
              AND ($originClassifications IS NULL OR EXISTS {
                MATCH (origin:Position {id: tenure.origin})-[:IN]->(whence:Organisation)
                WHERE whence.classification IN $originClassifications AND visiblePosition(origin) })
            WITH position, tenure, cadre,
              coalesce(tenure.possibleFrom >= $from AND latest < $dayAfter, false) AS certain
            """.formatted(UnitTimes.CONTAIN);

    private static final Belief.Text COUNT = Belief.Text.of("""
            UNWIND $ids AS id
            CALL (id) {
              %s
              RETURN count(tenure) AS possible, count(CASE WHEN certain THEN 1 END) AS certain,
                count(DISTINCT CASE WHEN certain THEN cadre END) AS cadres
            }
            RETURN id, {possible: possible, certain: certain, cadres: cadres} AS value
            """.formatted(BEGUN));

    private static final Belief.Text FORWARD = page("""
            tenure.possibleFrom >= $day AND (tenure.possibleFrom > $day OR tenure.key > $key)""", "");

    private static final Belief.Text BACKWARD = page("""
            tenure.possibleFrom <= $day AND (tenure.possibleFrom < $day OR tenure.key < $key)""", "DESC");

    private static Belief.Text page(String after, String way) {
        String order = "ORDER BY tenure.possibleFrom %1$s, tenure.key %1$s".formatted(way);
        return Belief.Text.of("""
                UNWIND $ids AS id
                CALL (id) {
                  %1$s WHERE ($certain IS NULL OR certain = $certain) AND %2$s
                  RETURN position, tenure, cadre %3$s LIMIT $limit
                }
                MATCH (position)-[:IN]->(organisation:Organisation)
                WITH id, position, tenure, cadre, organisation %3$s
                RETURN id, %4$s AS value
                """.formatted(BEGUN.stripTrailing(), after, order, Tenure.PROJECTION));
    }

    /** How many begin surely, how many perhaps, and how many people those are who surely begin. */
    record Count(int certain, int possible, int cadres) {

        static final Count NONE = new Count(0, 0, 0);

        static Count of(Row row) {
            return new Count(row.integer("certain"), row.integer("possible"), row.integer("cadres"));
        }
    }

    /** Which page of them; {@code certainty} absent for all. */
    record Page(Beginnings.Asked asked, @Nullable Certainty certainty, PageRequest request) {}

    private final Graph graph;

    BegunTenures(Graph graph) {
        this.graph = graph;
    }

    Map<String, Count> count(Viewer viewer, List<String> ids, Beginnings.Asked asked) {
        return graph.single(viewer, COUNT.of(asked.belief()), asked.parameters(ids), Count::of);
    }

    Map<String, Connection<Tenure>> page(Viewer viewer, List<String> ids, Page page) {
        PageRequest request = page.request();
        boolean backward = request.backward();
        Map<String, @Nullable Object> parameters = new HashMap<>(page.asked().parameters(ids));
        parameters.put("certain", page.certainty() == null ? null : page.certainty() == Certainty.CERTAIN);
        parameters.put("day", request.day(0, backward ? Period.FOREVER : Period.BEGINNING));
        parameters.put("key", request.position(1, backward ? "\uFFFF" : ""));
        parameters.put("limit", request.size() + 1);
        Belief belief = page.asked().belief();
        return Connection.each(
                request,
                ids,
                graph.grouped(viewer, (backward ? BACKWARD : FORWARD).of(belief), parameters, Tenure.reader(belief)),
                tenure -> List.of(tenure.period().possible().from().toString(), tenure.key()),
                Function.identity(),
                () -> {
                    Map<String, Integer> totals = new HashMap<>();
                    count(viewer, ids, page.asked())
                            .forEach((id, count) -> totals.put(id, total(count, page.certainty())));
                    return totals;
                });
    }

    private static int total(Count count, @Nullable Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> count.certain();
            case POSSIBLE -> count.possible() - count.certain();
            case null -> count.possible();
        };
    }
}
