package org.cadregraph.career;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the careers of all holders of a post, as far as their paths need it. */
@Repository
class Careers {

    // A reversed tenure covers no day: its span is the empty one at the beginning of time.
    private static final Belief.Text OF_HOLDERS = Belief.Text.of("""
            UNWIND $ids AS id
            MATCH (organisation:Organisation)<-[:IN]-(:Position {id: id})<-[tenure]-(cadre:Cadre)
            WHERE visibleOrganisation(organisation) AND tenure.possibleTo > date('0001-01-01')
            WITH DISTINCT id, cadre
            MATCH (cadre)-[tenure]->(position:Position)-[:IN]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation) AND tenure.possibleTo > date('0001-01-01')
            RETURN id, {cadre: cadre.id, position: position.id, from: tenure.possibleFrom} AS value
            """);

    private final Graph graph;

    Careers(Graph graph) {
        this.graph = graph;
    }

    /** What feeders are asked about, beside the post. */
    record Question(@Nullable LocalDate asOf, Belief belief) {}

    Map<String, Feeders> feeders(Viewer viewer, List<String> positions, Question question) {
        Map<String, Object> parameters = new HashMap<>(question.belief().parameters());
        parameters.put("ids", positions);
        Map<String, Feeders> feeders = new HashMap<>();
        graph.grouped(
                        viewer,
                        OF_HOLDERS.of(question.belief()),
                        parameters,
                        row -> new Feeders.Start(
                                row.text("cadre"), row.text("position"), Objects.requireNonNull(row.date("from"))))
                .forEach((position, starts) -> feeders.put(position, Feeders.of(position, starts, question.asOf())));
        return feeders;
    }
}
