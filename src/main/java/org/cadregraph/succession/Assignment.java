package org.cadregraph.succession;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Which of those who are planned take which seats, when several posts fall vacant together. */
final class Assignment {

    static final int BEST = 1000;

    private Assignment() {}

    /**
     * A post that is vacant.
     *
     * @param seats how many people it takes, at least one
     */
    record Demand(String post, int seats) {

        Demand {
            if (seats < 1) {
                throw new IllegalArgumentException(post + " has no seat to fill: " + seats);
            }
        }
    }

    /**
     * One who is planned for a post.
     *
     * @param quality how well that person would fill it, from 0 to 1000
     */
    record Option(String post, String person, int quality) {

        Option {
            if (quality < 0 || quality > BEST) {
                throw new IllegalArgumentException(person + " for " + post + " is not within 0 and 1000: " + quality);
            }
        }
    }

    /**
     * As many seats filled as can be, and of all ways to fill that many one with the greatest sum of quality.
     *
     * @param taken who takes a seat where, in the order of the demands and then by person
     * @param shortfalls why some seats stay empty, at least one for each post that is left short; empty when all are filled
     */
    record Result(List<Option> taken, List<Shortfall> shortfalls) {}

    /**
     * Posts that together ask for more people than there are for them, and of which none can be left out without ending that.
     *
     * @param posts sorted
     * @param seats how many people they ask for
     * @param people all that are planned for any of them, sorted: always fewer than the seats
     */
    record Shortfall(List<String> posts, int seats, List<String> people) {}

    /**
     * Assigns; the order of the lists has no say in who takes which seat.
     *
     * @param demands one for each post
     * @param options for posts of the demands, at most one for a post and a person
     */
    static Result of(List<Demand> demands, List<Option> options) {
        List<Demand> posts =
                demands.stream().sorted(Comparator.comparing(Demand::post)).toList();
        List<Option> planned = options.stream()
                .sorted(Comparator.comparing(Option::post).thenComparing(Option::person))
                .toList();
        List<Option> taken = best(posts, planned);
        return new Result(inOrder(taken, demands), new Shortfalls(posts, planned, taken).all());
    }

    /** A seat counts for more than all quality together, so that no gain of quality ever costs a seat. */
    private static List<Option> best(List<Demand> demands, List<Option> options) {
        Map<String, List<Option>> byPost = options.stream().collect(Collectors.groupingBy(Option::post));
        Graph<Vertex, Edge> graph = new SimpleWeightedGraph<>(Edge.class);
        Set<Vertex> people = new LinkedHashSet<>();
        for (Option option : options) {
            people.add(new Vertex(option.person(), Vertex.PERSON));
        }
        people.forEach(graph::addVertex);
        double seat = (double) BEST * people.size() + 1;
        Set<Vertex> seats = new LinkedHashSet<>();
        for (Demand demand : demands) {
            List<Option> own = byPost.getOrDefault(demand.post(), List.of());
            // More seats than people of its own would only make the graph larger.
            for (int number = 1; number <= Math.min(demand.seats(), own.size()); number++) {
                Vertex vertex = new Vertex(demand.post(), number);
                seats.add(vertex);
                graph.addVertex(vertex);
                for (Option option : own) {
                    Edge edge = new Edge(option);
                    graph.addEdge(vertex, new Vertex(option.person(), Vertex.PERSON), edge);
                    graph.setEdgeWeight(edge, seat + option.quality());
                }
            }
        }
        return new MaximumWeightBipartiteMatching<>(graph, seats, people)
                .getMatching().getEdges().stream().map(edge -> edge.option).toList();
    }

    private static List<Option> inOrder(List<Option> taken, List<Demand> demands) {
        Map<String, Integer> places = new HashMap<>();
        demands.forEach(demand -> places.put(demand.post(), places.size()));
        return taken.stream()
                .sorted(Comparator.comparing((Option option) -> Objects.requireNonNull(places.get(option.post())))
                        .thenComparing(Option::person))
                .toList();
    }

    /** A seat of a post, numbered from one, or a person. */
    private record Vertex(String id, int number) {

        static final int PERSON = 0;
    }

    /** The option of a post for one of its seats; each is equal to itself alone. */
    private static final class Edge extends DefaultWeightedEdge {

        private final transient Option option;

        Edge(Option option) {
            this.option = option;
        }
    }
}
