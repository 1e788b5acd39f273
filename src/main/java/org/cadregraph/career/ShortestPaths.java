package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The ways of fewest moves through the graph of moves that enough people made. */
final class ShortestPaths {

    private final CareerQuestion question;
    private final MoveGraph graph;

    ShortestPaths(CareerQuestion question, Movements movements) {
        this.question = question;
        this.graph = movements.graph(question.places().size(), question.cells());
    }

    /**
     * A way that has come so far.
     *
     * @param counts how often each of its moves was made
     * @param weakest the least of these
     * @param best the most that can become of that when it goes on to the end
     */
    private record Way(List<Integer> nodes, List<Integer> counts, int weakest, int best) {

        int end() {
            return nodes.getLast();
        }

        Way to(int node, int count, int widest) {
            List<Integer> further = new ArrayList<>(nodes);
            further.add(node);
            List<Integer> told = new ArrayList<>(counts);
            told.add(count);
            int least = Math.min(weakest, count);
            return new Way(further, told, least, Math.min(least, widest));
        }
    }

    /**
     * Of the ways of fewest moves those whose rarest move was made most often, the best first.
     *
     * @param most how many of them
     */
    List<CareerPaths.ShortestPath> between(int source, int target, int most) {
        int[] distances = new int[graph.nodes()];
        int[] widest = new int[graph.nodes()];
        look(target, distances, widest);
        List<CareerPaths.ShortestPath> found = new ArrayList<>();
        if (distances[source] == Integer.MAX_VALUE || source == target) {
            return found;
        }
        // What can become of each is known, so no way is gone that is worse than those that are told.
        PriorityQueue<Way> open = new PriorityQueue<>(Comparator.comparingInt(Way::best)
                .reversed()
                .thenComparingInt(way -> distances[way.end()])
                .thenComparing(way -> Ladders.order(question.places().all(way.nodes()))));
        open.add(new Way(List.of(source), List.of(), Integer.MAX_VALUE, widest[source]));
        while (!open.isEmpty() && found.size() < most) {
            Way way = open.remove();
            int end = way.end();
            if (end == target) {
                found.add(told(way));
                continue;
            }
            for (int edge = graph.first(end); edge < graph.last(end); edge++) {
                int next = graph.to(edge);
                if (distances[next] == distances[end] - 1) {
                    open.add(way.to(next, question.cells().told(graph.count(edge)), widest[next]));
                }
            }
        }
        return found;
    }

    /**
     * Looks from the end back.
     *
     * @param distances gets how many moves it takes from each place to the end; the greatest number where none lead there
     * @param widest gets how often the rarest move is made on the best of the shortest ways from each place
     */
    private void look(int target, int[] distances, int[] widest) {
        MoveGraph back = graph.reversed();
        Arrays.fill(distances, Integer.MAX_VALUE);
        int[] queue = new int[graph.nodes()];
        distances[target] = 0;
        widest[target] = Integer.MAX_VALUE;
        queue[0] = target;
        int end = 1;
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            for (int edge = back.first(node); edge < back.last(node); edge++) {
                int before = back.to(edge);
                if (distances[before] == Integer.MAX_VALUE) {
                    distances[before] = distances[node] + 1;
                    queue[end] = before;
                    end++;
                }
                if (distances[before] == distances[node] + 1) {
                    int told = question.cells().told(back.count(edge));
                    widest[before] = Math.max(widest[before], Math.min(told, widest[node]));
                }
            }
        }
    }

    private CareerPaths.ShortestPath told(Way way) {
        List<CareerPaths.Move> moves = new ArrayList<>();
        for (int index = 0; index < way.counts().size(); index++) {
            moves.add(new CareerPaths.Move(
                    question.places().get(way.nodes().get(index)),
                    question.places().get(way.nodes().get(index + 1)),
                    way.counts().get(index)));
        }
        return new CareerPaths.ShortestPath(moves, way.weakest());
    }
}
