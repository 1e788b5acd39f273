package org.cadregraph.career;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which places the moves of all careers depend on.
 *
 * @param total how many places were left for or entered from another by enough people
 * @param exact whether all pairs of places were looked at; else a part of them that stands for all
 * @param all all of them, those that most of the shortest ways go through first
 */
record Bottlenecks(int total, boolean exact, List<Bottleneck> all) {

    /** More steps along moves are not worth the wait: fewer places are then looked at from. */
    private static final long MOST_STEPS = 100_000_000;

    private static final int LEAST_PIVOTS = 32;

    /**
     * A place among the moves.
     *
     * @param betweenness the share of the shortest ways between two others that go through it, 0 to 1
     * @param parts into how many more parts the moves would fall without it, whichever way they are gone
     * @param entered how often it was entered from another place, as it is told
     * @param left how often it was left for another place
     * @param leftUpward how often to a post of a higher rank; absent where no ranks are known
     */
    record Bottleneck(
            CareerPlace place,
            double betweenness,
            int parts,
            int entered,
            int left,
            @Nullable Integer leftUpward) {

        /** Whether it was left, and never upward. */
        boolean deadEnd() {
            Integer upward = leftUpward;
            return left > 0 && upward != null && upward == 0;
        }
    }

    /** How often a place was entered and left. */
    private static final class Traffic {

        private int entered;
        private int left;
        private int ranked;
        private int upward;
    }

    /** @param within numbers of the posts that count; all when absent */
    static Bottlenecks of(CareerQuestion question, @Nullable BitSet within) {
        Traffic[] traffic = new Traffic[question.places().size()];
        Movements movements = new Movements();
        question.each(career -> {
            for (int step = 1; step < career.size(); step++) {
                int from = career.lastPost(step - 1);
                int to = career.post(step);
                if (question.inPeriod(career.start(step)) && (within == null || (within.get(from) && within.get(to)))) {
                    movements.add(career.place(step - 1), career.place(step));
                    count(traffic, career.place(step - 1), career.place(step), upward(question.view(), from, to));
                }
            }
        });
        return new Bottlenecks(question, traffic, movements.graph(traffic.length, question.cells()));
    }

    private static void count(Traffic[] traffic, int from, int to, @Nullable Boolean upward) {
        traffic[from] = traffic[from] == null ? new Traffic() : traffic[from];
        traffic[to] = traffic[to] == null ? new Traffic() : traffic[to];
        traffic[to].entered++;
        traffic[from].left++;
        traffic[from].ranked += upward == null ? 0 : 1;
        traffic[from].upward += Boolean.TRUE.equals(upward) ? 1 : 0;
    }

    private static @Nullable Boolean upward(CareerView view, int from, int to) {
        Integer before = view.table().posts().get(from).rank();
        Integer after = view.table().posts().get(to).rank();
        return (before == null || after == null) ? null : Boolean.valueOf(after < before);
    }

    private Bottlenecks(CareerQuestion question, Traffic[] traffic, MoveGraph sparse) {
        this(question, traffic, Compact.of(sparse));
    }

    private Bottlenecks(CareerQuestion question, Traffic[] traffic, Compact compact) {
        this(compact.size(), pivots(compact.graph()).length == compact.size(), all(question, traffic, compact));
    }

    private static int[] pivots(MoveGraph graph) {
        if (graph.nodes() == 0) {
            return new int[0];
        }
        long most = Math.max(LEAST_PIVOTS, MOST_STEPS / Math.max(1L, (long) graph.nodes() + graph.edges()));
        return Betweenness.pivots(graph.nodes(), Math.toIntExact(Math.min(most, graph.nodes())));
    }

    private static List<Bottleneck> all(CareerQuestion question, Traffic[] traffic, Compact compact) {
        if (compact.size() == 0) {
            return List.of();
        }
        MoveGraph graph = compact.graph();
        double[] betweenness = Betweenness.of(graph, pivots(graph));
        int[] parts = Articulation.of(graph);
        double pairs = Math.max(1.0, (graph.nodes() - 1.0) * (graph.nodes() - 2.0));
        List<Bottleneck> all = new ArrayList<>();
        for (int node = 0; node < compact.size(); node++) {
            int place = compact.before(node);
            Traffic of = traffic[place];
            Cells cells = question.cells();
            all.add(new Bottleneck(
                    question.places().get(place),
                    betweenness[node] / pairs,
                    parts[node],
                    cells.told(of.entered),
                    cells.told(of.left),
                    cells.tells(of.ranked) ? cells.told(of.upward) : null));
        }
        all.sort(Comparator.comparingDouble(Bottleneck::betweenness)
                .reversed()
                .thenComparing(each -> each.place().order()));
        return all;
    }
}
