package org.cadregraph.career;

import java.util.Arrays;

/**
 * Moves between numbered nodes as a directed graph, packed in arrays as rows of edges: the edges of a node follow each
 * other, in the order of the nodes they lead to, and each edge counts its moves.
 */
final class MoveGraph {

    /** Where the row of each node begins; one more at the end, where the last row ends. */
    private final int[] rows;

    private final int[] targets;
    private final int[] counts;

    private MoveGraph(int[] rows, int[] targets, int[] counts) {
        this.rows = rows;
        this.targets = targets;
        this.counts = counts;
    }

    /** A move as the graph takes it. */
    static long move(int from, int to) {
        return ((long) from << Integer.SIZE) | to;
    }

    /**
     * The graph of all moves; one that leads back to where it began is left out.
     *
     * @param nodes how many nodes there are, numbered from zero
     * @param moves in any order, each as often as it happened; left as they are
     */
    static MoveGraph of(int nodes, long[] moves) {
        for (long move : moves) {
            check(nodes, from(move));
            check(nodes, to(move));
        }
        long[] sorted = Arrays.stream(moves)
                .filter(move -> from(move) != to(move))
                .sorted()
                .toArray();
        int[] rows = new int[nodes + 1];
        int[] targets = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int edges = 0;
        for (int each = 0; each < sorted.length; each++) {
            if (each == 0 || sorted[each] != sorted[each - 1]) {
                targets[edges++] = to(sorted[each]);
                rows[from(sorted[each]) + 1]++;
            }
            counts[edges - 1]++;
        }
        Arrays.parallelPrefix(rows, Integer::sum);
        return new MoveGraph(rows, Arrays.copyOf(targets, edges), Arrays.copyOf(counts, edges));
    }

    private static void check(int nodes, int node) {
        if (node < 0 || node >= nodes) {
            throw new IllegalArgumentException("Node " + node + " is none of " + nodes);
        }
    }

    private static int from(long move) {
        return (int) (move >>> Integer.SIZE);
    }

    private static int to(long move) {
        return (int) move;
    }

    int nodes() {
        return rows.length - 1;
    }

    /** How many pairs of nodes have a move from the one to the other. */
    int edges() {
        return targets.length;
    }

    /** The first edge that leads away from a node. */
    int first(int node) {
        return rows[node];
    }

    /** The edge after the last one that leads away from a node; the first one where none does. */
    int last(int node) {
        return rows[node + 1];
    }

    /** The node that an edge leads to. */
    int to(int edge) {
        return targets[edge];
    }

    /** How many moves an edge stands for. */
    int count(int edge) {
        return counts[edge];
    }

    /** The same moves backward. */
    MoveGraph reversed() {
        int[] back = new int[rows.length];
        for (int target : targets) {
            back[target + 1]++;
        }
        Arrays.parallelPrefix(back, Integer::sum);
        int[] next = back.clone();
        int[] sources = new int[targets.length];
        int[] same = new int[targets.length];
        for (int node = 0; node < nodes(); node++) {
            for (int edge = first(node); edge < last(node); edge++) {
                int place = next[targets[edge]]++;
                sources[place] = node;
                same[place] = counts[edge];
            }
        }
        return new MoveGraph(back, sources, same);
    }
}
