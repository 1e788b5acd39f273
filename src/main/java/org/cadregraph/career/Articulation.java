package org.cadregraph.career;

/**
 * The nodes that hold a graph together: those without which what was one component is several, whichever way the moves
 * lead. By Hopcroft and Tarjan (1973), without recursion, for a graph may be one long path.
 */
final class Articulation {

    private static final int NONE = -1;

    private final MoveGraph graph;
    private final MoveGraph reversed;

    /** From where the walk first came to each node. */
    private final int[] parents;

    /** How many neighbours of each node the walk has looked at. */
    private final int[] looked;

    /** When the walk first came to each node, counted from one; zero before. */
    private final int[] times;

    /** The earliest time that is a neighbour's of a node or of one that the walk reached over it. */
    private final int[] earliest;

    private final int[] added;
    private int time;

    private Articulation(MoveGraph graph) {
        this.graph = graph;
        reversed = graph.reversed();
        parents = new int[graph.nodes()];
        looked = new int[graph.nodes()];
        times = new int[graph.nodes()];
        earliest = new int[graph.nodes()];
        added = new int[graph.nodes()];
    }

    /** How many more components there are without each node than with it; zero for one that holds nothing together. */
    static int[] of(MoveGraph graph) {
        Articulation articulation = new Articulation(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (articulation.times[node] == 0) {
                articulation.walk(node);
            }
        }
        return articulation.added;
    }

    private void walk(int root) {
        enter(root, NONE);
        int node = root;
        while (node != NONE) {
            if (looked[node] < degree(node)) {
                int next = neighbour(node, looked[node]++);
                if (times[next] == 0) {
                    enter(next, node);
                    node = next;
                } else {
                    earliest[node] = Math.min(earliest[node], times[next]);
                }
            } else {
                leave(node);
                node = parents[node];
            }
        }
        // Each part below a node is one more, for there is what lies above too; above the root there is nothing.
        added[root] = Math.max(0, added[root] - 1);
    }

    private void enter(int node, int parent) {
        parents[node] = parent;
        times[node] = ++time;
        earliest[node] = time;
    }

    private void leave(int node) {
        int parent = parents[node];
        if (parent != NONE) {
            if (earliest[node] >= times[parent]) {
                added[parent]++;
            }
            earliest[parent] = Math.min(earliest[parent], earliest[node]);
        }
    }

    private int degree(int node) {
        return graph.last(node) - graph.first(node) + reversed.last(node) - reversed.first(node);
    }

    private int neighbour(int node, int place) {
        int edge = graph.first(node) + place;
        return edge < graph.last(node) ? graph.to(edge) : reversed.to(reversed.first(node) + edge - graph.last(node));
    }
}
