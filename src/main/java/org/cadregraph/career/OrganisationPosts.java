package org.cadregraph.career;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds the posts of an organisation, or of all that is or was part of it. */
@Repository
class OrganisationPosts {

    private static final String THERE = """
            MATCH (root:Organisation {id: $organisation})<-[:PART_OF*0..]-(unit:Organisation)
            WHERE $subtree OR unit = root
            WITH DISTINCT unit
            MATCH (unit)<-[:IN]-(position:Position) WHERE visiblePosition(position)
            RETURN position.id AS id
            """;

    private final Graph graph;

    OrganisationPosts(Graph graph) {
        this.graph = graph;
    }

    /** The ids of those that the viewer sees. */
    Set<String> of(Viewer viewer, String organisation, boolean subtree) {
        Set<String> posts = new HashSet<>();
        graph.fold(viewer, THERE, Map.of("organisation", organisation, "subtree", subtree), () -> row -> {
            posts.add(row.text("id"));
            return true;
        });
        return posts;
    }
}
