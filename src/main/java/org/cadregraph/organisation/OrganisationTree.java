package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** How organisations stand to each other: the dated tree, and the next steps before and after. */
@Repository
class OrganisationTree {

    // A step of the tree holds on a day when none of its dates speaks against it.
    private static final String PARENT = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})-[step:PART_OF]->(parent:Organisation)
            WHERE coalesce(step.from <= $asOf, true) AND coalesce(step.to > $asOf, true)
              AND visibleOrganisation(parent)
            // Of a day on which it may be part of either, what it was part of first.
            WITH id, parent, step ORDER BY coalesce(step.from, date('0001-01-01'))
            RETURN id, parent %s AS value
            """.formatted(Organisation.FIELDS);

    private static final String FORMER_PARENTS = """
            UNWIND $ids AS id
            MATCH (unit:Organisation {id: id})
            UNWIND range(0, size(coalesce(unit.formerParents, [])) - 1) AS place
            MATCH (parent:Organisation {id: unit.formerParents[place]}) WHERE visibleOrganisation(parent)
            WITH id, unit, place, parent ORDER BY place
            RETURN id, {until: unit.leftOn[place], organisation: parent %s} AS value
            """.formatted(Organisation.FIELDS);

    private static final String UNITS = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})<-[step:PART_OF]-(unit:Organisation)
            WHERE coalesce(step.from <= $asOf, true) AND coalesce(step.to > $asOf, true)
              AND visibleOrganisation(unit)
            WITH DISTINCT id, unit ORDER BY unit.sortKey, unit.id
            RETURN id, unit %s AS value
            """.formatted(Organisation.FIELDS);

    private static final String PREDECESSORS = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})<-[step:BECAME]-(before:Organisation)
            WHERE visibleOrganisation(before)
            WITH id, step, before ORDER BY step.on, before.folded, before.id
            RETURN id, {kind: step.kind, on: step.on, organisation: before %s} AS value
            """.formatted(Organisation.FIELDS);

    private static final String SUCCESSORS = """
            UNWIND $ids AS id
            MATCH (:Organisation {id: id})-[step:BECAME]->(after:Organisation)
            WHERE visibleOrganisation(after)
            WITH id, step, after ORDER BY step.on, after.folded, after.id
            RETURN id, {kind: step.kind, on: step.on, organisation: after %s} AS value
            """.formatted(Organisation.FIELDS);

    private final Graph graph;

    OrganisationTree(Graph graph) {
        this.graph = graph;
    }

    Map<String, List<Organisation>> parents(Viewer viewer, List<String> ids, LocalDate asOf) {
        return graph.grouped(viewer, PARENT, Map.of("ids", ids, "asOf", asOf), Organisation::of);
    }

    Map<String, List<FormerPlace>> formerParents(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, FORMER_PARENTS, Map.of("ids", ids), FormerPlace::of);
    }

    Map<String, List<Organisation>> units(Viewer viewer, List<String> ids, LocalDate asOf) {
        return graph.grouped(viewer, UNITS, Map.of("ids", ids, "asOf", asOf), Organisation::of);
    }

    Map<String, List<OrganisationChange>> predecessors(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, PREDECESSORS, Map.of("ids", ids), OrganisationChange::of);
    }

    Map<String, List<OrganisationChange>> successors(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, SUCCESSORS, Map.of("ids", ids), OrganisationChange::of);
    }
}
