package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Level;
import org.cadregraph.rule.PostWords;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds where organisations stand, and who holds posts in them. */
@Repository
class Surroundings {

    private static final String ABOVE = """
            UNWIND $ids AS id
            MATCH (unit:Organisation {id: id}) WHERE visibleOrganisation(unit)
            MATCH path = (unit)(()-[step:PART_OF]->()){0,}(above:Organisation)
            WHERE visibleOrganisation(above)
            WITH id, above, length(path) AS distance,
              reduce(day = $beginning, part IN step | CASE WHEN part.from > day THEN part.from ELSE day END) AS since,
              reduce(day = $forever, part IN step | CASE WHEN part.to < day THEN part.to ELSE day END) AS until
            WHERE since < until
            RETURN id, {id: above.id, classification: above.classification, distance: distance, since: since, until: until}
              AS value
            """;

    // The highest posts first: who leads is planned before others.
    private static final String HOLDERS = """
            UNWIND $ids AS id
            CALL (id) {
              %s
              MATCH (organisation)<-[:IN]-(position:Position)<-[tenure]-(cadre:Cadre)
              WHERE tenure.possibleFrom <= $asOf AND tenure.possibleTo > $asOf
                AND NOT coalesce(tenure.acting, false) AND cadre.deathDate IS NULL
              WITH cadre, min(position.rank) AS rank, collect(DISTINCT organisation.id) AS organisations
              ORDER BY rank, cadre.sortKey, cadre.id LIMIT $limit
              RETURN cadre, rank, organisations
            }
            WITH id, cadre, rank, organisations ORDER BY rank, cadre.sortKey, cadre.id
            RETURN id, {cadre: cadre %s, organisations: organisations} AS value
            """;

    private static final Belief.Text HOLDERS_OF_ORGANISATION = Belief.Text.of(HOLDERS.formatted("""
            MATCH (organisation:Organisation {id: id}) WHERE visibleOrganisation(organisation)""", Cadre.FIELDS));

    private static final Belief.Text HOLDERS_OF_SUBTREE = Belief.Text.of(HOLDERS.formatted("""
            MATCH (root:Organisation {id: id})
              MATCH (root)(()<-[step:PART_OF WHERE coalesce(step.from <= $asOf, true)
                AND coalesce(step.to > $asOf, true)]-()){0,}(organisation:Organisation)
              WITH DISTINCT organisation WHERE visibleOrganisation(organisation)""", Cadre.FIELDS));

    private final Graph graph;

    Surroundings(Graph graph) {
        this.graph = graph;
    }

    /** The organisations above each of these at whatever time, the nearest first, itself at the head. */
    Map<String, List<Unit>> above(Viewer viewer, List<String> organisations) {
        Map<String, Object> parameters =
                Map.of("ids", organisations, "beginning", Period.BEGINNING, "forever", Period.FOREVER);
        Map<String, List<Unit>> above = new HashMap<>(graph.grouped(viewer, ABOVE, parameters, Unit::of));
        above.values()
                .forEach(units ->
                        units.sort(Comparator.comparingInt(Unit::distance).thenComparing(Unit::id)));
        return above;
    }

    /**
     * Who holds a post in these organisations on a day, those in the highest posts first.
     *
     * @param most no more than so many of each
     */
    Map<String, List<Holder>> holders(
            Viewer viewer, List<String> organisations, boolean subtree, Moment moment, int most) {
        Belief.Text text = subtree ? HOLDERS_OF_SUBTREE : HOLDERS_OF_ORGANISATION;
        Map<String, Object> parameters = new HashMap<>(moment.belief().parameters());
        parameters.put("ids", organisations);
        parameters.put("asOf", moment.asOf());
        parameters.put("limit", most);
        return graph.grouped(viewer, text.of(moment.belief()), parameters, Holder::of);
    }

    /** Somebody who holds posts in some of the organisations that were asked about. */
    record Holder(Cadre cadre, Set<String> organisations) {

        private static Holder of(Row row) {
            return new Holder(Cadre.of(row.row("cadre")), Set.copyOf(row.texts("organisations")));
        }
    }

    /** An organisation at so many steps above another, while it was. */
    record Unit(String id, @Nullable String classification, int distance, Period.Span time) {

        private static Unit of(Row row) {
            return new Unit(
                    row.text("id"),
                    row.optionalText("classification"),
                    row.integer("distance"),
                    new Period.Span(
                            Objects.requireNonNull(row.date("since")), Objects.requireNonNull(row.date("until"))));
        }

        /** The level of the nearest whose classification tells one, on a day. */
        static @Nullable Level level(List<Unit> units, LocalDate day, PostWords words) {
            return units.stream()
                    .filter(unit -> unit.time().contains(day))
                    .map(unit -> words.level(unit.classification()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
