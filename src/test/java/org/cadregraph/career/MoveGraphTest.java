package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Packed graphs beside maps of what was packed. */
class MoveGraphTest {

    /** A few nodes with any moves between them, some repeated and some that lead nowhere. */
    static MoveGraph random(Random random, int most) {
        int nodes = 1 + random.nextInt(most);
        return MoveGraph.of(nodes, moves(random, nodes));
    }

    /** The same moves, seen as edges. */
    static List<int[]> edges(MoveGraph graph) {
        return IntStream.range(0, graph.nodes())
                .boxed()
                .flatMap(node -> IntStream.range(graph.first(node), graph.last(node))
                        .mapToObj(edge -> new int[] {node, graph.to(edge)}))
                .toList();
    }

    private static long[] moves(Random random, int nodes) {
        int count = random.nextInt(nodes * nodes + 1) * (1 + random.nextInt(2)) / (1 + random.nextInt(4));
        long[] moves = new long[count];
        for (int each = 0; each < count; each++) {
            moves[each] = ((long) random.nextInt(nodes) << 32) | random.nextInt(nodes);
        }
        return moves;
    }

    @Test
    void movesAreCountedInRows() {
        MoveGraph graph = MoveGraph.of(4, new long[] {
            MoveGraph.move(2, 1),
            MoveGraph.move(0, 3),
            MoveGraph.move(2, 0),
            MoveGraph.move(1, 1),
            MoveGraph.move(2, 1),
            MoveGraph.move(0, 3),
            MoveGraph.move(0, 3)
        });
        assertThat(graph.nodes()).isEqualTo(4);
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(told(graph)).isEqualTo(Map.of("0-3", 3, "2-0", 1, "2-1", 2));
        assertThat(told(graph.reversed())).isEqualTo(Map.of("3-0", 3, "0-2", 1, "1-2", 2));
        assertThat(graph.last(1)).isEqualTo(graph.first(1));
    }

    @Property(tries = 3000)
    void whatIsPackedIsThereForwardAndBackward(@ForAll long seed) {
        Random random = new Random(seed);
        int nodes = 1 + random.nextInt(9);
        long[] moves = moves(random, nodes);
        long[] given = moves.clone();
        MoveGraph graph = MoveGraph.of(nodes, moves);
        assertThat(moves).isEqualTo(given);
        assertThat(graph.nodes()).isEqualTo(nodes);
        assertThat(told(graph)).isEqualTo(counted(moves, 0, 1)).hasSize(graph.edges());
        MoveGraph reversed = graph.reversed();
        assertThat(reversed.nodes()).isEqualTo(nodes);
        assertThat(told(reversed)).isEqualTo(counted(moves, 1, 0)).hasSize(reversed.edges());
        for (MoveGraph each : List.of(graph, reversed)) {
            for (int node = 0; node < nodes; node++) {
                assertThat(IntStream.range(each.first(node), each.last(node))
                                .map(each::to)
                                .boxed()
                                .toList())
                        .isSorted();
            }
        }
    }

    private static Map<String, Integer> counted(long[] moves, int from, int to) {
        return Arrays.stream(moves)
                .mapToObj(move -> List.of((int) (move >> 32), (int) move))
                .filter(move -> !move.get(0).equals(move.get(1)))
                .collect(Collectors.toMap(move -> move.get(from) + "-" + move.get(to), move -> 1, Integer::sum));
    }

    @Test
    void withoutMovesThereAreNoEdges() {
        assertThat(MoveGraph.of(0, new long[0]).nodes()).isZero();
        MoveGraph graph = MoveGraph.of(3, new long[0]);
        assertThat(graph.edges()).isZero();
        assertThat(graph.reversed().nodes()).isEqualTo(3);
    }

    @Test
    void aMoveBetweenWhatAreNoNodesIsRefused() {
        for (long move : new long[] {
            MoveGraph.move(0, 3),
            MoveGraph.move(3, 0),
            MoveGraph.move(3, 3),
            MoveGraph.move(-1, 0),
            MoveGraph.move(0, -1)
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> MoveGraph.of(3, new long[] {move}));
        }
    }

    private static Map<String, Integer> told(MoveGraph graph) {
        Map<String, Integer> told = new TreeMap<>();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = graph.first(node); edge < graph.last(node); edge++) {
                assertThat(told.put(node + "-" + graph.to(edge), graph.count(edge)))
                        .isNull();
            }
        }
        return told;
    }
}
