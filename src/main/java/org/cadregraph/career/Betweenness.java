package org.cadregraph.career;

import java.util.Arrays;

/**
 * How much lies between others: for each node the sum, over all ordered pairs of other nodes, of the share of the
 * shortest paths from the one to the other that lead over it. By Brandes (2001), on directed edges that all count as
 * one step.
 */
final class Betweenness {

    private static final int UNREACHED = -1;

    private final MoveGraph graph;
    private final double[] sums;

    /** Nodes in the order in which they are reached; beyond what is reached it means nothing. */
    private final int[] reached;

    private final int[] distances;

    /** How many shortest paths lead from the source to each node. */
    private final double[] paths;

    /** The share of the shortest paths from the source that lead over each node, summed over where they lead to. */
    private final double[] dependencies;

    private Betweenness(MoveGraph graph) {
        this.graph = graph;
        sums = new double[graph.nodes()];
        reached = new int[graph.nodes()];
        distances = new int[graph.nodes()];
        paths = new double[graph.nodes()];
        dependencies = new double[graph.nodes()];
        Arrays.fill(distances, UNREACHED);
    }

    /**
     * The betweenness of each node: exact when every node is a source, else estimated from the paths that begin at the
     * sources, as if all others were like them (Brandes and Pich 2007).
     *
     * @param sources each once, at least one unless the graph is empty
     * @throws ArithmeticException when there are more shortest paths to a node than a double can count, about 10^308
     */
    static double[] of(MoveGraph graph, int[] sources) {
        if (sources.length == 0 && graph.nodes() > 0) {
            throw new IllegalArgumentException("No source to begin at");
        }
        Betweenness betweenness = new Betweenness(graph);
        for (int source : sources) {
            betweenness.add(source);
        }
        double scale = (double) graph.nodes() / sources.length;
        return Arrays.stream(betweenness.sums).map(sum -> sum * scale).toArray();
    }

    /**
     * Sources to begin at: all nodes, or some that lie evenly among them.
     *
     * @param most how many they may be, at least one
     */
    static int[] pivots(int nodes, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("No source to begin at: " + most);
        }
        int count = Math.min(nodes, most);
        int[] pivots = new int[count];
        for (int each = 0; each < count; each++) {
            pivots[each] = (int) ((long) each * nodes / count);
        }
        return pivots;
    }

    private void add(int source) {
        int count = search(source);
        // What is reached last depends on nobody, so that each node comes after all that depend on it.
        for (int place = count - 1; place > 0; place--) {
            int node = reached[place];
            double dependency = 0;
            for (int edge = graph.first(node); edge < graph.last(node); edge++) {
                int next = graph.to(edge);
                if (distances[next] == distances[node] + 1) {
                    dependency += paths[node] / paths[next] * (1 + dependencies[next]);
                }
            }
            dependencies[node] = dependency;
            sums[node] += dependency;
        }
        for (int place = 0; place < count; place++) {
            distances[reached[place]] = UNREACHED;
        }
    }

    /**
     * Goes from the source to all it leads to, the near ones first, and counts paths; gives how many nodes are reached.
     */
    private int search(int source) {
        reached[0] = source;
        distances[source] = 0;
        paths[source] = 1;
        int count = 1;
        for (int place = 0; place < count; place++) {
            int node = reached[place];
            if (Double.isInfinite(paths[node])) {
                throw new ArithmeticException("Too many shortest paths from node " + source + " to node " + node);
            }
            for (int edge = graph.first(node); edge < graph.last(node); edge++) {
                int next = graph.to(edge);
                if (distances[next] == UNREACHED) {
                    distances[next] = distances[node] + 1;
                    paths[next] = 0;
                    reached[count++] = next;
                }
                if (distances[next] == distances[node] + 1) {
                    paths[next] += paths[node];
                }
            }
        }
        return count;
    }
}
