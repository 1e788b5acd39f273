package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.PersonalOfSeveral;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.organisation.Position;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * Who held a post, who is planned for it, which posts those would leave, who is planned for these, and so on.
 *
 * @param asOf the day on which those planned are judged
 * @param posts the post itself first, then level by level
 * @param cycles posts whose successors lead to each other in a circle, each circle in the order of the posts
 * @param complete whether no post was left out for being too deep
 */
record SuccessionGraph(LocalDate asOf, List<SuccessionPost> posts, List<SuccessionCycle> cycles, boolean complete)
        implements PersonalOfSeveral {

    /**
     * A post of the graph.
     *
     * @param distance how many moves from the post that was asked about
     * @param entries its chain: incumbencies and vacancies that had begun by the day
     */
    record SuccessionPost(
            Position position, int distance, List<SuccessionEntry> entries, List<SuccessionLink> successors) {}

    /**
     * Somebody planned for a post.
     *
     * @param leadsOn whether the post that they would leave stands in the graph
     * @param inCycle whether the way through the post that they leave leads back
     */
    record SuccessionLink(PlannedSuccessor planned, boolean leadsOn, boolean inCycle) {}

    /** Posts whose successors lead to each other in a circle. */
    record SuccessionCycle(List<Position> positions) {}

    /** A post as it was found, before it is known what leads in circles. */
    record Found(Position position, int distance, List<SuccessionEntry> entries, List<PlannedSuccessor> planned) {}

    /** @param found in the order of their distances, each once */
    static SuccessionGraph of(LocalDate asOf, List<Found> found, boolean complete) {
        Map<String, Position> positions =
                found.stream().map(Found::position).collect(Collectors.toMap(Position::id, Function.identity()));
        DefaultDirectedGraph<String, DefaultEdge> ways = new DefaultDirectedGraph<>(DefaultEdge.class);
        positions.keySet().forEach(ways::addVertex);
        for (Found post : found) {
            for (PlannedSuccessor planned : post.planned()) {
                Position left = planned.leaves();
                if (left != null && positions.containsKey(left.id())) {
                    ways.addEdge(post.position().id(), left.id());
                }
            }
        }
        List<Set<String>> circles = new KosarajuStrongConnectivityInspector<>(ways)
                .stronglyConnectedSets().stream().filter(set -> set.size() > 1).toList();
        List<SuccessionPost> posts = found.stream()
                .map(post -> new SuccessionPost(
                        post.position(), post.distance(), post.entries(), links(post, positions.keySet(), circles)))
                .toList();
        return new SuccessionGraph(asOf, posts, inOrder(circles, found), complete);
    }

    /** Each circle in the order of the posts, and the circles by their first ones. */
    private static List<SuccessionCycle> inOrder(List<Set<String>> circles, List<Found> found) {
        Map<Set<String>, List<Position>> ordered = new LinkedHashMap<>();
        for (Found post : found) {
            for (Set<String> circle : circles) {
                if (circle.contains(post.position().id())) {
                    ordered.computeIfAbsent(circle, any -> new ArrayList<>()).add(post.position());
                }
            }
        }
        return ordered.values().stream().map(SuccessionCycle::new).toList();
    }

    private static List<SuccessionLink> links(Found post, Set<String> posts, List<Set<String>> circles) {
        return post.planned().stream()
                .map(planned -> {
                    Position left = planned.leaves();
                    String id = left == null ? null : left.id();
                    boolean back = id != null
                            && circles.stream()
                                    .anyMatch(circle -> circle.contains(id)
                                            && circle.contains(post.position().id()));
                    return new SuccessionLink(planned, id != null && posts.contains(id), back);
                })
                .toList();
    }

    @Override
    public Set<Cadre> people() {
        Set<Cadre> people = new HashSet<>();
        posts.forEach(post ->
                post.successors().forEach(link -> people.add(link.planned().cadre())));
        return people;
    }
}
