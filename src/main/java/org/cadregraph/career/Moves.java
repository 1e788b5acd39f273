package org.cadregraph.career;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Belief;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds the moves of all careers. It reads the whole record (a declared analysis), or the careers of those who were in
 * an organisation, one row a career, and keeps eight bytes of each move: to count within the database takes several
 * times as long, and once more for each way to count.
 */
@Repository
class Moves {

    private static final String EVERYBODY = "MATCH (cadre:Cadre)\n";

    private static final String WHO_WERE_THERE = """
            UNWIND $there AS id
            MATCH (:Position {id: id})<-[tenure]-(cadre:Cadre)
            WITH DISTINCT cadre
            """;

    // A tenure that is reversed, or of which no start is known, stands at the beginning of time.
    private static final String CAREER = """
            CALL (cadre) {
              MATCH (cadre)-[tenure]->(position:Position)
              WHERE tenure.possibleTo > date('0001-01-01') AND visiblePosition(position)
              RETURN collect(position.id) AS positions, collect(tenure.possibleFrom) AS starts,
                collect(coalesce(tenure.to, '')) AS ends
            }
            WITH positions, starts, ends WHERE size(positions) > 1
            RETURN positions, starts, ends
            """;

    private static final Belief.Text OF_ALL = Belief.Text.of(EVERYBODY + CAREER);
    private static final Belief.Text OF_SOME = Belief.Text.of(WHO_WERE_THERE + CAREER);

    private static final String POSTS = """
            UNWIND $ids AS id
            MATCH (position:Position {id: id}) WHERE visiblePosition(position)
            RETURN position.id AS id, position.key AS key, position.kind AS kind
            """;

    private final Graph graph;
    private final OrganisationPosts posts;

    Moves(Graph graph, OrganisationPosts posts) {
        this.graph = graph;
        this.posts = posts;
    }

    /** The moves that the question is about. */
    MoveCounts of(Viewer viewer, Transitions question) {
        Set<String> left = there(viewer, question.from(), question.subtree());
        Set<String> entered = there(viewer, question.to(), question.subtree());
        Set<String> there = entered == null ? left : entered;
        Map<String, Object> parameters = new HashMap<>(question.belief().parameters());
        if (there != null) {
            parameters.put("there", List.copyOf(there));
        }
        MoveCollector moves = graph.fold(
                viewer,
                (there == null ? OF_ALL : OF_SOME).of(question.belief()),
                parameters,
                () -> new MoveCollector(question, left, entered));
        Map<String, MoveCounts.Post> told = new HashMap<>();
        graph.fold(viewer, POSTS, Map.of("ids", moves.positions()), () -> row -> {
            MoveCounts.Post post = new MoveCounts.Post(row.text("id"), row.text("key"), row.optionalText("kind"));
            told.put(post.id(), post);
            return true;
        });
        return new MoveCounts(moves, told);
    }

    private @Nullable Set<String> there(Viewer viewer, @Nullable String organisation, boolean subtree) {
        return organisation == null ? null : posts.of(viewer, organisation, subtree);
    }
}
