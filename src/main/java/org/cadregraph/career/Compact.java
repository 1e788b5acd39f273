package org.cadregraph.career;

import java.util.BitSet;

/** A graph without the nodes that no edge touches. */
final class Compact {

    private final MoveGraph graph;
    private final int[] nodes;

    private Compact(MoveGraph graph, int[] nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    MoveGraph graph() {
        return graph;
    }

    int size() {
        return nodes.length;
    }

    /** The number that a node had before. */
    int before(int node) {
        return nodes[node];
    }

    static Compact of(MoveGraph sparse) {
        BitSet touched = new BitSet();
        for (int node = 0; node < sparse.nodes(); node++) {
            for (int edge = sparse.first(node); edge < sparse.last(node); edge++) {
                touched.set(node);
                touched.set(sparse.to(edge));
            }
        }
        int[] nodes = touched.stream().toArray();
        int[] numbers = new int[sparse.nodes()];
        for (int number = 0; number < nodes.length; number++) {
            numbers[nodes[number]] = number;
        }
        long[] moves = new long[sparse.edges()];
        int move = 0;
        for (int node : nodes) {
            for (int edge = sparse.first(node); edge < sparse.last(node); edge++) {
                moves[move] = MoveGraph.move(numbers[node], numbers[sparse.to(edge)]);
                move++;
            }
        }
        return new Compact(MoveGraph.of(nodes.length, moves), nodes);
    }
}
