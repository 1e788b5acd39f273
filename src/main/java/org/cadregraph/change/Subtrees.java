package org.cadregraph.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds what belongs to an organisation. */
@Repository
class Subtrees {

    private static final String UNITS = """
            UNWIND $ids AS id
            MATCH (root:Organisation {id: id}) WHERE visibleOrganisation(root)
            MATCH (root)<-[:PART_OF*0..]-(unit:Organisation)
            WITH DISTINCT unit WHERE visibleOrganisation(unit)
            RETURN unit.id AS id
            """;

    private final Graph graph;

    Subtrees(Graph graph) {
        this.graph = graph;
    }

    /** Ids of the organisation and of all that are or were below it, whenever; none when it cannot be seen. */
    Set<String> units(Viewer viewer, String organisation) {
        return graph.read(viewer, UNITS, Map.of("ids", List.of(organisation))).stream()
                .map(row -> row.text("id"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
