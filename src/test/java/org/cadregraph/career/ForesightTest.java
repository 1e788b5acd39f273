package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.cadregraph.career.Foresight.Bin;
import org.cadregraph.career.Foresight.Method;
import org.cadregraph.career.Foresight.Score;
import org.junit.jupiter.api.Test;

/** How well next posts are foretold: examples worked out by hand, and the sums done once more, move by move. */
class ForesightTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    /** Published values of MurmurHash3 for 32 bits of an empty text: its finalizer of the seed. */
    @Test
    void theFifthIsThatOfTheHash() {
        assertThat(Foresight.fold(0)).isEqualTo(0);
        assertThat(Foresight.fold(1)).isEqualTo(Math.floorMod(0x514E28B7, 5));
        assertThat(Foresight.fold(-1)).isEqualTo(Math.floorMod(0x81F16F39, 5));
    }

    @Test
    void aboutAFifthIsHeldBackEachTime() {
        for (int fold = 0; fold < 5; fold++) {
            int one = fold;
            assertThat(IntStream.range(0, 10_000)
                            .filter(career -> Foresight.fold(career) == one)
                            .count())
                    .isBetween(1_850L, 2_150L);
        }
    }

    /**
     * Learnt: three went from 0 to 1 and then one to 2. Held back: one from 0 to 1, one from 0 to 3. The model gives
     * these 61 / 98 and 10 / 98 (see the test of next posts), all others 4 / 7 and 1 / 7; who follows the last mover
     * guesses 2.
     */
    @Test
    void aTinyRecordByHand() {
        int[][] careers =
                careers(List.of(new int[] {0, 1}, new int[] {0, 3}), new int[][] {{0, 1}, {0, 1}, {0, 1}, {0, 2}});
        Foresight foresight = Foresight.of(careers, posts(4), 1);
        assertThat(foresight.moves()).isEqualTo(2);
        assertThat(foresight.scores().stream().map(Score::method))
                .containsExactly(Method.MODEL, Method.MOST_FREQUENT, Method.SAME_KIND, Method.LAST_MOVE);
        assertThat(foresight.scores().stream().map(Score::top1)).containsExactly(0.5, 0.5, 0.5, 0.0);
        assertThat(foresight.scores().stream().map(Score::top5)).containsOnly(1.0);
        assertThat(foresight.scores().getFirst().logLoss())
                .isCloseTo((Math.log(98 / 61.0) + Math.log(98 / 10.0)) / 2, CLOSE);
        foresight.scores().stream()
                .skip(1)
                .forEach(score -> assertThat(score.logLoss()).isCloseTo((Math.log(7 / 4.0) + Math.log(7)) / 2, CLOSE));
        Bin bin = foresight.bins().getFirst();
        assertThat(foresight.bins()).hasSize(1);
        assertThat(bin.from()).isEqualTo(0.6);
        assertThat(bin.moves()).isEqualTo(2);
        assertThat(bin.probability()).isCloseTo(61 / 98.0, CLOSE);
        assertThat(bin.hits()).isEqualTo(0.5);
        assertThat(foresight.calibrationError()).isCloseTo(61 / 98.0 - 0.5, CLOSE);
    }

    @Test
    void whereNothingIsHeldBackThereIsNoScore() {
        assertThat(Foresight.of(new int[0][], posts(2), 1)).isEqualTo(new Foresight(0, List.of(), List.of(), 0));
    }

    @Test
    void aMoveIntoAPostThatIsNotOpenIsNotAskedFor() {
        int[][] careers = careers(List.of(new int[] {0, 1, 5}), new int[][] {{0, 1}});
        Posts posts = posts(6);
        BitSet open = new BitSet();
        open.set(0, 5);
        Posts closed = new Posts(none(6), none(6), new int[6], new int[] {-1}, open);
        assertThat(Foresight.of(careers, posts, 1).moves()).isEqualTo(2);
        assertThat(Foresight.of(careers, closed, 1).moves()).isEqualTo(1);
    }

    @Test
    void theSamePostTwiceInARowIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Foresight.of(new int[][] {{0, 1, 1}}, posts(2), 1));
    }

    /** Post 0 is of the kind of 1 and 4; entered were 2 three times, 1 once, 3 twice; the last who left 0 went to 1. */
    @Test
    void theBaselinesRankAndGiveProbabilities() {
        BitSet open = new BitSet();
        open.set(0, 5);
        Posts posts = new Posts(new int[] {0, 0, 1, 1, 0}, none(5), new int[5], new int[] {-1}, open);
        Baseline baseline = new Baseline(posts, moves(0, 3, 0, 2, 1, 2, 4, 2, 0, 3, 0, 1));
        assertThat(baseline.first(Method.MOST_FREQUENT, 0, 5)).containsExactly(2, 3, 1, 4);
        assertThat(baseline.first(Method.SAME_KIND, 0, 5)).containsExactly(1, 4, 2, 3);
        assertThat(baseline.first(Method.LAST_MOVE, 0, 5)).containsExactly(1, 3, 2, 4);
        assertThat(baseline.first(Method.LAST_MOVE, 0, 2)).containsExactly(1, 3);
        assertThat(baseline.first(Method.LAST_MOVE, 2, 2)).containsExactly(3, 1);
        assertThat(baseline.probability(Method.MOST_FREQUENT, 0, 2)).isCloseTo(4 / 10.0, CLOSE);
        assertThat(baseline.probability(Method.SAME_KIND, 0, 1)).isCloseTo(2 / 5.0, CLOSE);
        assertThat(baseline.probability(Method.SAME_KIND, 0, 2)).isCloseTo(1 / 5.0, CLOSE);
        assertThat(baseline.probability(Method.LAST_MOVE, 0, 3)).isCloseTo(3 / 8.0, CLOSE);
    }

    @Property(tries = 200)
    void theProbabilitiesOfEachBaselineSumToOne(@ForAll long seed) {
        MoveWorld world = MoveWorld.random(new Random(seed));
        Baseline baseline = new Baseline(world.posts(), world.packed());
        for (Method method : List.of(Method.MOST_FREQUENT, Method.SAME_KIND, Method.LAST_MOVE)) {
            for (int post = 0; post < world.kinds().size(); post++) {
                int from = post;
                List<Integer> others = world.others(from);
                assertThat(others.stream()
                                .mapToDouble(to -> baseline.probability(method, from, to))
                                .sum())
                        .isCloseTo(others.isEmpty() ? 0 : 1, CLOSE);
                assertThat(baseline.first(method, from, 100))
                        .containsExactlyInAnyOrder(
                                others.stream().mapToInt(Integer::intValue).toArray());
            }
        }
    }

    @Property(tries = 100)
    void theMeasuresAreMeansOverTheMoves(@ForAll long seed) {
        Random random = new Random(seed);
        MoveWorld world = MoveWorld.random(random);
        int[][] careers = world.moves().stream()
                .map(move -> new int[] {move.getFirst(), move.getLast()})
                .toArray(int[][]::new);
        int fold = random.nextInt(5);
        MoveWorld learnt = world.with(
                world.moves(IntStream.range(0, careers.length).filter(career -> Foresight.fold(career) != fold)));
        List<List<Integer>> asked =
                world
                        .moves(IntStream.range(0, careers.length).filter(career -> Foresight.fold(career) == fold))
                        .stream()
                        .filter(move -> world.open().get(move.getLast()))
                        .toList();
        NextPosts model = learnt.model(1);
        Foresight foresight = Foresight.of(careers, world.posts(), 1, fold);
        assertThat(foresight.moves()).isEqualTo(asked.size());
        if (asked.isEmpty()) {
            return;
        }
        double loss = 0;
        double top5 = 0;
        double[] gaps = new double[10];
        for (List<Integer> move : asked) {
            List<Likely> likely = model.likely(move.getFirst(), 5);
            double first = likely.getFirst().probability();
            loss -= Math.log(model.probability(move.getFirst(), move.getLast())) / asked.size();
            top5 += likely.stream().anyMatch(each -> each.post() == move.getLast()) ? 1.0 / asked.size() : 0;
            gaps[(int) Math.min(9, Math.floor(first * 10))] +=
                    (likely.getFirst().post() == move.getLast() ? 1 : 0) - first;
        }
        double error = Arrays.stream(gaps).map(Math::abs).sum() / asked.size();
        assertThat(foresight.scores().getFirst().logLoss()).isCloseTo(loss, CLOSE);
        assertThat(foresight.scores().getFirst().top5()).isCloseTo(top5, CLOSE);
        assertThat(foresight.calibrationError()).isCloseTo(error, CLOSE);
        assertThat(foresight.bins().stream().mapToInt(Bin::moves).sum()).isEqualTo(asked.size());
    }

    /** Puts the careers where they are held back or learnt from, in their order; others are of one post. */
    private static int[][] careers(List<int[]> heldBack, int[][] learnt) {
        int[][] careers = new int[100][];
        int held = 0;
        int known = 0;
        for (int career = 0; career < careers.length; career++) {
            if (Foresight.fold(career) == 0) {
                careers[career] = held < heldBack.size() ? heldBack.get(held) : new int[] {0};
                held++;
            } else {
                careers[career] = known < learnt.length ? learnt[known] : new int[] {0};
                known++;
            }
        }
        return careers;
    }

    private static Posts posts(int count) {
        BitSet open = new BitSet();
        open.set(0, count);
        return new Posts(none(count), none(count), new int[count], new int[] {-1}, open);
    }

    private static int[] none(int count) {
        return IntStream.range(0, count).map(post -> -1).toArray();
    }

    private static long[] moves(int... posts) {
        return IntStream.range(0, posts.length / 2)
                .mapToLong(index -> ((long) posts[2 * index] << 32) | posts[2 * index + 1])
                .toArray();
    }
}
