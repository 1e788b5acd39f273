package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

/** Betweenness beside every shortest path, written down one by one, and beside JGraphT. */
class BetweennessTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Property(tries = 3000)
    void eachNodeHasItsShareOfEveryShortestPath(@ForAll long seed) {
        Random random = new Random(seed);
        MoveGraph graph = MoveGraphTest.random(random, 9);
        int[] sources = IntStream.range(0, graph.nodes())
                .filter(node -> node == 0 || random.nextInt(3) > 0)
                .toArray();
        double[] expected = new double[graph.nodes()];
        for (int source : sources) {
            for (int target = 0; target < graph.nodes(); target++) {
                List<List<Integer>> paths = shortest(graph, source, target);
                for (List<Integer> path : paths) {
                    for (int node : path.subList(1, Math.max(1, path.size() - 1))) {
                        expected[node] += 1.0 / paths.size() * graph.nodes() / sources.length;
                    }
                }
            }
        }
        assertThat(Betweenness.of(graph, sources)).containsExactly(expected, CLOSE);
    }

    @Property(tries = 3000)
    void withAllAsSourcesItIsThatOfJGraphT(@ForAll long seed) {
        assertThatItIsThatOfJGraphT(MoveGraphTest.random(new Random(seed), 9));
    }

    @Test
    void ofMoreNodesItIsThatOfJGraphTToo() {
        Random random = new Random(11);
        int nodes = 400;
        assertThatItIsThatOfJGraphT(MoveGraph.of(
                nodes,
                random.longs(1500)
                        .map(any -> MoveGraph.move(random.nextInt(nodes), random.nextInt(nodes)))
                        .toArray()));
    }

    @Test
    void whoStandsInTheMiddleOfAPathIsBetweenMost() {
        int nodes = 1001;
        MoveGraph path = path(nodes);
        double[] expected = IntStream.range(0, nodes)
                .mapToDouble(node -> (double) node * (nodes - 1 - node))
                .toArray();
        assertThat(Betweenness.of(path, Betweenness.pivots(nodes, nodes))).containsExactly(expected, CLOSE);
    }

    @Test
    void twoWaysShareWhatLiesBetweenTheirEnds() {
        MoveGraph graph = MoveGraph.of(4, new long[] {
            MoveGraph.move(0, 1), MoveGraph.move(0, 2), MoveGraph.move(1, 3), MoveGraph.move(2, 3), MoveGraph.move(2, 3)
        });
        assertThat(Betweenness.of(graph, new int[] {0, 1, 2, 3})).containsExactly(0, 0.5, 0.5, 0);
    }

    /** With every second node of a ring as a source, each node stands for itself and for the one after it. */
    @Test
    void fewSourcesStandForAll() {
        int nodes = 60;
        MoveGraph ring = MoveGraph.of(
                nodes,
                IntStream.range(0, nodes)
                        .mapToLong(node -> MoveGraph.move(node, (node + 1) % nodes))
                        .toArray());
        // A node is on 58 paths of the one just before it, on 57 of the one before that, and so on.
        double exact = 58 * 59 / 2.0;
        assertThat(Betweenness.of(ring, Betweenness.pivots(nodes, nodes))).containsOnly(exact);
        int evens =
                IntStream.iterate(57, paths -> paths > 0, paths -> paths - 2).sum();
        int odds = IntStream.iterate(58, paths -> paths > 0, paths -> paths - 2).sum();
        assertThat(evens + odds).isEqualTo((int) exact);
        assertThat(Betweenness.of(ring, Betweenness.pivots(nodes, nodes / 2)))
                .containsExactly(IntStream.range(0, nodes)
                        .mapToDouble(node -> 2.0 * (node % 2 == 0 ? evens : odds))
                        .toArray());
    }

    @Test
    void morePathsThanCanBeCountedAreRefused() {
        int diamonds = 1100;
        List<Long> moves = new ArrayList<>();
        for (int diamond = 0; diamond < diamonds; diamond++) {
            int from = 3 * diamond;
            moves.add(MoveGraph.move(from, from + 1));
            moves.add(MoveGraph.move(from, from + 2));
            moves.add(MoveGraph.move(from + 1, from + 3));
            moves.add(MoveGraph.move(from + 2, from + 3));
        }
        MoveGraph graph = MoveGraph.of(
                3 * diamonds + 1, moves.stream().mapToLong(Long::longValue).toArray());
        assertThatThrownBy(() -> Betweenness.of(graph, new int[] {0})).isInstanceOf(ArithmeticException.class);
        int source = 3 * (diamonds - 1000);
        double[] near = Betweenness.of(graph, new int[] {source});
        assertThat(near[source + 1]).isCloseTo(graph.nodes() * (0.5 * (3 * 999 + 1)), within(1e-3));
    }

    @Property(tries = 1000)
    void pivotsLieEvenly(
            @ForAll @IntRange(min = 0, max = 500) int nodes, @ForAll @IntRange(min = 1, max = 300) int most) {
        int[] pivots = Betweenness.pivots(nodes, most);
        if (nodes <= most) {
            assertThat(pivots).isEqualTo(IntStream.range(0, nodes).toArray());
            return;
        }
        assertThat(pivots).hasSize(most);
        assertThat(pivots[0]).isZero();
        for (int place = 0; place < most; place++) {
            int next = place + 1 < most ? pivots[place + 1] : nodes;
            assertThat(next - pivots[place]).isBetween(nodes / most, (nodes + most - 1) / most);
        }
    }

    @Test
    void pivotsOfManyNodesDoNotOverflow() {
        int[] pivots = Betweenness.pivots(300_000, 100_000);
        assertThat(pivots[99_999]).isEqualTo(299_997);
    }

    @Test
    void withoutASourceNothingIsBetween() {
        assertThatIllegalArgumentException().isThrownBy(() -> Betweenness.of(path(2), new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Betweenness.pivots(5, 0));
        assertThat(Betweenness.of(MoveGraph.of(0, new long[0]), Betweenness.pivots(0, 9)))
                .isEmpty();
    }

    private static MoveGraph path(int nodes) {
        return MoveGraph.of(
                nodes,
                IntStream.range(1, nodes)
                        .mapToLong(node -> MoveGraph.move(node - 1, node))
                        .toArray());
    }

    private static void assertThatItIsThatOfJGraphT(MoveGraph graph) {
        Graph<Integer, DefaultEdge> other = new DefaultDirectedGraph<>(DefaultEdge.class);
        IntStream.range(0, graph.nodes()).forEach(other::addVertex);
        MoveGraphTest.edges(graph).forEach(edge -> other.addEdge(edge[0], edge[1]));
        Map<Integer, Double> scores = new BetweennessCentrality<>(other).getScores();
        double[] expected =
                IntStream.range(0, graph.nodes()).mapToDouble(scores::get).toArray();
        assertThat(Betweenness.of(graph, Betweenness.pivots(graph.nodes(), graph.nodes())))
                .containsExactly(expected, CLOSE);
    }

    /** All paths of each length, from the shortest on, until some lead to the target; none from a node to itself. */
    private static List<List<Integer>> shortest(MoveGraph graph, int source, int target) {
        List<List<Integer>> paths = List.of(List.of(source));
        for (int length = 1; length < graph.nodes() && source != target; length++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> path : paths) {
                for (int edge = graph.first(path.getLast()); edge < graph.last(path.getLast()); edge++) {
                    if (!path.contains(graph.to(edge))) {
                        List<Integer> next = new ArrayList<>(path);
                        next.add(graph.to(edge));
                        longer.add(next);
                    }
                }
            }
            List<List<Integer>> there =
                    longer.stream().filter(path -> path.getLast() == target).toList();
            if (!there.isEmpty()) {
                return there;
            }
            paths = longer;
        }
        return List.of();
    }
}
