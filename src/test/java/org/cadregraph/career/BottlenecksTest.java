package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultUndirectedGraph;

/** Against a graph that is made move by move, and another library's algorithms on it. */
class BottlenecksTest {

    @Property(tries = 1000)
    void areThoseOfTheGraphOfAllMoves(@ForAll long seed) {
        Random random = new Random(seed);
        CareerWorld world = CareerWorld.random(random, 15);
        LocalDate asOf = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(200));
        boolean kinds = random.nextBoolean();
        Map<String, int[]> traffic = new TreeMap<>();
        Graph<String, DefaultEdge> directed = new DefaultDirectedGraph<>(DefaultEdge.class);
        Graph<String, DefaultEdge> undirected = new DefaultUndirectedGraph<>(DefaultEdge.class);
        world.careers().stream()
                .map(career -> world.stays(
                        career, asOf, kinds ? post -> String.valueOf(post.kind()) : CareerTable.Post::id, false))
                .forEach(stays -> {
                    for (int index = 1; index < stays.size(); index++) {
                        String from = stays.get(index - 1).place();
                        String to = stays.get(index).place();
                        Integer before = world.posts()
                                .get(stays.get(index - 1).tenures().getLast().post())
                                .rank();
                        Integer after =
                                world.posts().get(stays.get(index).post()).rank();
                        traffic.computeIfAbsent(from, any -> new int[4])[0]++;
                        traffic.computeIfAbsent(to, any -> new int[4])[1]++;
                        if (before != null && after != null) {
                            traffic.computeIfAbsent(from, any -> new int[4])[2]++;
                            traffic.computeIfAbsent(from, any -> new int[4])[3] += after < before ? 1 : 0;
                        }
                        for (String place : new TreeSet<>(List.of(from, to))) {
                            directed.addVertex(place);
                            undirected.addVertex(place);
                        }
                        directed.addEdge(from, to);
                        if (!undirected.containsEdge(from, to)) {
                            undirected.addEdge(from, to);
                        }
                    }
                });
        CareerView view = new CareerView(world.table(), null);
        Bottlenecks bottlenecks = Bottlenecks.of(
                new CareerQuestion(
                        view,
                        Places.of(view, kinds ? CareerUnit.KIND : CareerUnit.POSITION, Places.NO_LINEAGE, false),
                        CareerTable.day(asOf),
                        CareerTable.day(asOf),
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE,
                        new Cells(1)),
                null);
        assertThat(bottlenecks.total()).isEqualTo(traffic.size());
        assertThat(bottlenecks.exact()).isTrue();
        Map<String, Double> scores = new BetweennessCentrality<>(directed).getScores();
        int size = traffic.size();
        var cuts = new BiconnectivityInspector<>(undirected).getCutpoints();
        assertThat(bottlenecks.all()).hasSize(size).allSatisfy(each -> {
            String post =
                    String.valueOf(kinds ? each.place().kind() : each.place().positionId());
            int[] expected = traffic.getOrDefault(post, new int[4]);
            assertThat(each.left()).isEqualTo(expected[0]);
            assertThat(each.entered()).isEqualTo(expected[1]);
            assertThat(each.leftUpward()).isEqualTo(expected[2] == 0 ? null : Integer.valueOf(expected[3]));
            assertThat(each.deadEnd()).isEqualTo(expected[0] > 0 && expected[2] > 0 && expected[3] == 0);
            assertThat(each.parts() > 0).isEqualTo(cuts.contains(post));
            assertThat(each.betweenness() * Math.max(1, (size - 1) * (size - 2)))
                    .isCloseTo(scores.getOrDefault(post, -1.0), within(1e-9));
        });
        assertThat(bottlenecks.all())
                .isSortedAccordingTo((one, other) -> Double.compare(other.betweenness(), one.betweenness()));
    }
}
