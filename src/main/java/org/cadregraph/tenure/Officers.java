package org.cadregraph.tenure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Finds and counts who is in office on a day: everywhere, in organisations, in terms. */
@Repository
class Officers {

    /** Finds the tenures; {@code id} is what they were asked for. */
    @SuppressWarnings("ImmutableEnumChecker") // a text is two strings
    enum Within {
        EVERYTHING(Belief.Text.union("""
                MATCH (cadre:Cadre)-[tenure]->(position:Position)-[:IN]->(organisation:Organisation)
                WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf AND visibleOrganisation(organisation)
                RETURN cadre, tenure, position, organisation
                """)),
        ORGANISATION(Belief.Text.of("""
                MATCH (organisation:Organisation {id: id})<-[:IN]-(position:Position)<-[tenure]-(cadre:Cadre)
                WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf AND visibleOrganisation(organisation)
                RETURN cadre, tenure, position, organisation
                """)),
        SUBTREE(Belief.Text.of("""
                MATCH (root:Organisation {id: id})
                MATCH (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $asOf, true)
                  AND coalesce(step.to > $asOf, true)]-()){0,}(organisation:Organisation)
                WITH DISTINCT organisation WHERE visibleOrganisation(organisation)
                MATCH (organisation)<-[:IN]-(position:Position)<-[tenure]-(cadre:Cadre)
                WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf
                RETURN cadre, tenure, position, organisation
                """)),
        TERM(Belief.Text.union("""
                MATCH (cadre:Cadre)-[tenure]->(position:Position)-[:IN]->(organisation:Organisation)
                WHERE tenure.term = id AND tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf
                  AND visibleOrganisation(organisation)
                RETURN cadre, tenure, position, organisation
                """));

        private static final String CERTAIN = "(tenure.certainFrom <= $asOf AND tenure.certainTo > $asOf)";

        private final Belief.Text count;
        private final Belief.Text forward;
        private final Belief.Text backward;

        Within(Belief.Text tenures) {
            count = tenures.within("""
                    UNWIND $ids AS id
                    CALL (id) { {inner} }
                    RETURN id, {possible: count(tenure), certain: sum(CASE WHEN %s THEN 1 ELSE 0 END)} AS value
                    """.formatted(CERTAIN));
            forward = tenures.within(page(
                    "tenure.possibleFrom >= $from AND (tenure.possibleFrom > $from OR tenure.key > $key)",
                    "tenure.possibleFrom, tenure.key"));
            backward = tenures.within(page(
                    "tenure.possibleFrom <= $from AND (tenure.possibleFrom < $from OR tenure.key < $key)",
                    "tenure.possibleFrom DESC, tenure.key DESC"));
        }

        private static String page(String position, String order) {
            return """
                    UNWIND $ids AS id
                    CALL (id) {
                      CALL (id) { {inner} }
                      WITH cadre, tenure, position, organisation
                      WHERE %s AND ($certain IS NULL OR $certain = %s)
                      ORDER BY %s LIMIT $limit
                      RETURN cadre, tenure, position, organisation
                    }
                    RETURN id, %s AS value
                    """.formatted(position, CERTAIN, order, Tenure.PROJECTION);
        }
    }

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
        Map<String, Count> counts = new HashMap<>();
        graph.grouped(viewer, within.count.of(moment.belief()), parameters(ids, moment), Count::of)
                .forEach((id, count) -> counts.put(id, count.getFirst()));
        return counts;
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
        Map<String, Connection<Holding>> pages = new HashMap<>();
        Map<String, List<Tenure>> found = graph.grouped(viewer, cypher, parameters, Tenure::of);
        // Counted when somebody asks, and then for all of them at once.
        Supplier<Map<String, Count>> counts = SingletonSupplier.of(() -> count(viewer, ids, page.within(), moment));
        ids.forEach(id -> pages.put(
                id,
                Connection.of(
                        request,
                        found.getOrDefault(id, List.of()).stream()
                                .flatMap(tenure -> Holding.of(tenure, moment.asOf()).stream())
                                .toList(),
                        holding -> List.of(
                                holding.tenure().period().possible().from().toString(),
                                holding.tenure().key()),
                        () -> total(counts.get().getOrDefault(id, Count.NONE), page.certainty()))));
        return pages;
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
