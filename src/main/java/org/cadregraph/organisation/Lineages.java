package org.cadregraph.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds what organisations were before and became, over all steps. */
@Repository
class Lineages {

    // Only who is reached counts, not how: the database then looks at each organisation once, whatever the circles.
    private static final String AFTER = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})-[:BECAME*0..]->(reached:Organisation)
            WITH DISTINCT reached
            MATCH (reached)-[step:BECAME]->(next:Organisation)
            WHERE visibleOrganisation(reached) AND visibleOrganisation(next)
            RETURN step {.key, .kind, .on, from: reached %1$s, to: next %1$s} AS step
            """.formatted(Organisation.FIELDS);

    private static final String BEFORE = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})<-[:BECAME*0..]-(reached:Organisation)
            WITH DISTINCT reached
            MATCH (reached)<-[step:BECAME]-(next:Organisation)
            WHERE visibleOrganisation(reached) AND visibleOrganisation(next)
            RETURN step {.key, .kind, .on, from: next %1$s, to: reached %1$s} AS step
            """.formatted(Organisation.FIELDS);

    private final Graph graph;

    Lineages(Graph graph) {
        this.graph = graph;
    }

    /** The lineages of these organisations, in one statement. Nothing behind an organisation that is not visible shows. */
    Map<String, Lineage<OrganisationStep>> of(Viewer viewer, List<String> ids, LineageDirection direction) {
        String cypher = direction == LineageDirection.AFTER ? AFTER : BEFORE;
        List<OrganisationStep> steps = graph.read(viewer, cypher, Map.of("ids", ids)).stream()
                .map(row -> OrganisationStep.of(row.row("step")))
                .toList();
        LineageGraph<OrganisationStep> all = new LineageGraph<>(direction, steps);
        Map<String, Lineage<OrganisationStep>> lineages = new HashMap<>();
        ids.forEach(id -> lineages.put(id, all.of(id)));
        return lineages;
    }
}
