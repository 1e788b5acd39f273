package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

/** Articulation points beside a count of the components without each node, and beside JGraphT. */
class ArticulationTest {

    private static final int NONE = -1;

    @Property(tries = 4000)
    void withoutANodeThereAreSoManyMoreComponents(@ForAll long seed) {
        MoveGraph graph = MoveGraphTest.random(new Random(seed), 9);
        int whole = components(graph, NONE);
        int[] expected = IntStream.range(0, graph.nodes())
                .map(node -> Math.max(0, components(graph, node) - whole))
                .toArray();
        assertThat(Articulation.of(graph)).isEqualTo(expected);
    }

    @Property(tries = 4000)
    void thePointsAreThoseOfJGraphT(@ForAll long seed) {
        assertThatTheyAreThoseOfJGraphT(MoveGraphTest.random(new Random(seed), 9));
    }

    @Test
    void ofMoreNodesThePointsAreThoseOfJGraphTToo() {
        Random random = new Random(5);
        int nodes = 2000;
        assertThatTheyAreThoseOfJGraphT(MoveGraph.of(
                nodes,
                random.longs(2200)
                        .map(any -> MoveGraph.move(random.nextInt(nodes), random.nextInt(nodes)))
                        .toArray()));
    }

    @Test
    void whereTwoRingsMeetTheyComeApart() {
        MoveGraph rings = MoveGraph.of(5, new long[] {
            MoveGraph.move(0, 1),
            MoveGraph.move(1, 2),
            MoveGraph.move(2, 0),
            MoveGraph.move(2, 3),
            MoveGraph.move(3, 4),
            MoveGraph.move(4, 2)
        });
        assertThat(Articulation.of(rings)).containsExactly(0, 0, 1, 0, 0);
    }

    /** There and back is one connection, not two. */
    @Test
    void movesBothWaysHoldNoMoreThanOne() {
        MoveGraph graph = MoveGraph.of(
                3, new long[] {MoveGraph.move(0, 1), MoveGraph.move(1, 0), MoveGraph.move(1, 2), MoveGraph.move(2, 1)});
        assertThat(Articulation.of(graph)).containsExactly(0, 1, 0);
    }

    @Test
    void theMiddleOfAStarHoldsAllOthers() {
        int nodes = 100_000;
        int middle = 777;
        MoveGraph star = MoveGraph.of(
                nodes,
                IntStream.range(0, nodes)
                        .mapToLong(node -> node % 2 == 0 ? MoveGraph.move(node, middle) : MoveGraph.move(middle, node))
                        .toArray());
        int[] expected = new int[nodes];
        expected[middle] = nodes - 2;
        assertThat(Articulation.of(star)).isEqualTo(expected);
    }

    @Test
    void aLongPathComesApartAtAllButItsEnds() {
        int nodes = 200_000;
        List<Integer> names = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
        Collections.shuffle(names, new Random(3));
        for (List<Integer> path : List.of(names, names.stream().sorted().toList())) {
            int[] expected = new int[nodes];
            Arrays.fill(expected, 1);
            expected[path.getFirst()] = 0;
            expected[path.getLast()] = 0;
            MoveGraph graph = MoveGraph.of(
                    nodes,
                    IntStream.range(1, nodes)
                            .mapToLong(place -> MoveGraph.move(path.get(place - 1), path.get(place)))
                            .toArray());
            assertThat(Articulation.of(graph)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsAloneHoldsNothing() {
        assertThat(Articulation.of(MoveGraph.of(0, new long[0]))).isEmpty();
        assertThat(Articulation.of(MoveGraph.of(2, new long[] {MoveGraph.move(1, 1)})))
                .containsExactly(0, 0);
    }

    private static void assertThatTheyAreThoseOfJGraphT(MoveGraph graph) {
        Graph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, graph.nodes()).forEach(other::addVertex);
        MoveGraphTest.edges(graph).forEach(edge -> other.addEdge(edge[0], edge[1]));
        int[] added = Articulation.of(graph);
        assertThat(IntStream.range(0, graph.nodes())
                        .filter(node -> added[node] > 0)
                        .boxed()
                        .collect(Collectors.toSet()))
                .isEqualTo(new BiconnectivityInspector<>(other).getCutpoints());
    }

    /** Joins the ends of each edge until all that hang together have one name. */
    private static int components(MoveGraph graph, int without) {
        int[] names = IntStream.range(0, graph.nodes()).toArray();
        for (int[] edge : MoveGraphTest.edges(graph)) {
            if (edge[0] != without && edge[1] != without) {
                int old = names[edge[0]];
                int name = names[edge[1]];
                Arrays.setAll(names, node -> names[node] == old ? name : names[node]);
            }
        }
        return (int) IntStream.range(0, graph.nodes())
                .filter(node -> node != without)
                .map(node -> names[node])
                .distinct()
                .count();
    }
}
