package org.cadregraph.tenure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds and counts who is in office on a day: everywhere, in organisations, in terms. */
@Repository
class Officers {

    /** Which tenures count; {@code id} is what they were asked for. */
    @SuppressWarnings("ImmutableEnumChecker") // a text is two strings
    enum Within {
        EVERYTHING(true, "MATCH ()-[tenure]->(position) WHERE visiblePosition(position)"),
        ORGANISATION(false, """
                MATCH (organisation:Organisation {id: id})<-[:IN]-(:Position)<-[tenure]-(:Cadre)
                WHERE visibleOrganisation(organisation)"""),
        SUBTREE(false, """
                MATCH (root:Organisation {id: id})
                MATCH (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $asOf, true)
                  AND coalesce(step.to > $asOf, true)]-()){0,}(organisation:Organisation)
                WITH DISTINCT organisation WHERE visibleOrganisation(organisation)
                MATCH (organisation)<-[:IN]-(:Position)<-[tenure]-(:Cadre)
                WHERE true"""),
        TERM(true, "MATCH ()-[tenure]->(position) WHERE tenure.term = id AND visiblePosition(position)");

        private final Belief.Text count;
        private final Belief.Text forward;
        private final Belief.Text backward;

        /** With {@code byIndex} each type of edge is looked up in its own index. */
        Within(boolean byIndex, String match) {
            count = text(byIndex, match + COUNTED).within("""
                    UNWIND $ids AS id
                    CALL (id) { {inner} }
                    RETURN id, {possible: sum(possible), certain: sum(certain)} AS value
                    """);
            forward = page(byIndex, match + AFTER, "tenure.possibleFrom, tenure.key");
            backward = page(byIndex, match + BEFORE, "tenure.possibleFrom DESC, tenure.key DESC");
        }

        private static Belief.Text text(boolean byIndex, String template) {
            return byIndex ? Belief.Text.union(template) : Belief.Text.of(template);
        }

        private static Belief.Text page(boolean byIndex, String match, String order) {
            String some = " WITH tenure ORDER BY " + order + " LIMIT $limit RETURN tenure";
            return text(byIndex, match + some).within("""
                    UNWIND $ids AS id
                    CALL (id) { CALL (id) { {inner} } %s }
                    WITH id, tenure, startNode(tenure) AS cadre, endNode(tenure) AS position
                    MATCH (position)-[:IN]->(organisation:Organisation)
                    RETURN id, %s AS value
                    """.formatted(some, Tenure.PROJECTION));
        }
    }

    private static final String ON_DAY = " AND tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf";
    private static final String CERTAIN = "(tenure.certainFrom <= $asOf AND tenure.certainTo > $asOf)";

    // The two conditions that always hold let the planner count in the index alone.
    private static final String COUNTED = ON_DAY
            + " AND tenure.certainFrom IS NOT NULL AND tenure.certainTo IS NOT NULL"
            + " RETURN count(tenure) AS possible, sum(CASE WHEN " + CERTAIN + " THEN 1 ELSE 0 END) AS certain";
    private static final String WANTED = ON_DAY + " AND ($certain IS NULL OR $certain = " + CERTAIN + ")";
    private static final String AFTER =
            WANTED + " AND tenure.possibleFrom >= $from AND (tenure.possibleFrom > $from OR tenure.key > $key)";
    private static final String BEFORE =
            WANTED + " AND tenure.possibleFrom <= $from AND (tenure.possibleFrom < $from OR tenure.key < $key)";

    /** The order of the pages. */
    private static final Comparator<Tenure> ORDER = Comparator.comparing(
                    (Tenure tenure) -> tenure.period().possible().from())
            .thenComparing(Tenure::key);

    /** How many. */
    record Count(int certain, int possible) {

        static final Count NONE = new Count(0, 0);

        static Count of(Row row) {
            return new Count(row.integer("certain"), row.integer("possible"));
        }
    }

    /** Which page of whom; {@code certainty} absent for all. */
    record Page(Within within, Moment moment, @Nullable Certainty certainty, PageRequest request) {}

    private final Graph graph;

    Officers(Graph graph) {
        this.graph = graph;
    }

    Map<String, Count> count(Viewer viewer, List<String> ids, Within within, Moment moment) {
        return graph.single(viewer, within.count.of(moment.belief()), parameters(ids, moment), Count::of);
    }

    Map<String, Connection<Holding>> page(Viewer viewer, List<String> ids, Page page) {
        PageRequest request = page.request();
        Moment moment = page.moment();
        boolean backward = request.backward();
        Map<String, @Nullable Object> parameters = parameters(ids, moment);
        parameters.put("certain", page.certainty() == null ? null : page.certainty() == Certainty.CERTAIN);
        parameters.put("from", request.day(0, backward ? Period.FOREVER : Period.BEGINNING));
        parameters.put("key", request.position(1, backward ? "\uFFFF" : ""));
        parameters.put("limit", request.size() + 1);
        String cypher = (backward ? page.within().backward : page.within().forward).of(moment.belief());
        Map<String, List<Holding>> found = new HashMap<>();
        graph.grouped(viewer, cypher, parameters, Tenure.reader(moment.belief()))
                .forEach((id, tenures) -> found.put(
                        id,
                        tenures.stream()
                                .sorted(backward ? ORDER.reversed() : ORDER)
                                .flatMap(tenure -> Holding.of(tenure, moment.asOf()).stream())
                                .toList()));
        return Connection.each(request, ids, found, Officers::place, Function.identity(), () -> {
            Map<String, Integer> totals = new HashMap<>();
            count(viewer, ids, page.within(), moment)
                    .forEach((id, count) -> totals.put(id, total(count, page.certainty())));
            return totals;
        });
    }

    private static List<String> place(Holding holding) {
        Tenure tenure = holding.tenure();
        return List.of(tenure.period().possible().from().toString(), tenure.key());
    }

    private static int total(Count count, @Nullable Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> count.certain();
            case POSSIBLE -> count.possible() - count.certain();
            case null -> count.possible();
        };
    }

    private static Map<String, @Nullable Object> parameters(List<String> ids, Moment moment) {
        Map<String, @Nullable Object> parameters = new HashMap<>(moment.belief().parameters());
        parameters.put("ids", ids);
        parameters.put("asOf", moment.asOf());
        return parameters;
    }
}
