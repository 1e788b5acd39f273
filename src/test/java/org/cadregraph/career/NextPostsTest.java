package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.career.Likely.Basis;
import org.junit.jupiter.api.Test;

/** Next posts beside the definition, written down for every pair of posts, on small random worlds. */
class NextPostsTest {

    private static final double CLOSE = 1e-9;

    @Property(tries = 400)
    void eachProbabilityIsThatOfTheDefinition(@ForAll long seed) {
        Random random = new Random(seed);
        MoveWorld world = MoveWorld.random(random);
        int smallest = 1 + random.nextInt(4);
        NextPosts model = world.model(smallest);
        for (int from = 0; from < world.kinds().size(); from++) {
            for (int to = 0; to < world.kinds().size(); to++) {
                double expected =
                        DoubleStream.of(world.parts(from, to, smallest)).sum();
                assertThat(model.probability(from, to)).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Property(tries = 400)
    void theProbabilitiesSumToOne(@ForAll long seed) {
        Random random = new Random(seed);
        MoveWorld world = MoveWorld.random(random);
        NextPosts model = world.model(1 + random.nextInt(4));
        for (int post = 0; post < world.kinds().size(); post++) {
            int from = post;
            double sum = IntStream.range(0, world.kinds().size())
                    .mapToDouble(to -> model.probability(from, to))
                    .sum();
            assertThat(sum).isCloseTo(world.others(from).isEmpty() ? 0 : 1, within(CLOSE));
            assertThat(world.others(from)).allMatch(to -> model.probability(from, to) > 0);
        }
    }

    @Property(tries = 1500)
    void theMostLikelyAreTheFirstOfAllSorted(@ForAll long seed) {
        Random random = new Random(seed);
        MoveWorld world = MoveWorld.random(random);
        int smallest = 1 + random.nextInt(4);
        int most = random.nextInt(8);
        NextPosts model = world.model(smallest);
        for (int post = 0; post < world.kinds().size(); post++) {
            int from = post;
            List<Integer> sorted = world.others(from).stream()
                    .sorted(Comparator.comparingDouble((Integer to) -> model.probability(from, to))
                            .reversed()
                            .thenComparingInt(Integer::intValue))
                    .limit(most)
                    .toList();
            List<Likely> likely = model.likely(from, most);
            assertThat(likely.stream().map(Likely::post)).containsExactlyElementsOf(sorted);
            for (Likely each : likely) {
                assertThat(each.probability()).isEqualTo(model.probability(from, each.post()));
                double[] parts = world.parts(from, each.post(), smallest);
                int level =
                        List.of(Basis.POST, Basis.KIND, Basis.RANK, Basis.ALL).indexOf(each.basis());
                assertThat(parts[level]).isCloseTo(DoubleStream.of(parts).max().orElseThrow(), within(1e-12));
                assertThat((long) each.count())
                        .isEqualTo(world.counts(from, each.post(), smallest).get(level));
                assertThat(each.count() == 0 || each.count() >= smallest).isTrue();
            }
        }
    }

    /** Two moves exchange their targets: as many leave and enter each post as before, cells below the size differ. */
    @Property(tries = 400)
    void whatChangesBelowTheSizeChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        MoveWorld world = MoveWorld.random(random);
        int smallest = 2 + random.nextInt(6);
        for (int number = 0; number < 10 && !world.moves().isEmpty(); number++) {
            MoveWorld other = world.exchanged(random);
            if (other != null && world.differsBelow(other, smallest) && other.differsBelow(world, smallest)) {
                NextPosts before = world.model(smallest);
                NextPosts after = other.model(smallest);
                for (int from = 0; from < world.kinds().size(); from++) {
                    assertThat(after.likely(from, 20)).isEqualTo(before.likely(from, 20));
                }
            }
        }
    }

    /** From post 0 two go to 1 and one to 2, from post 3 one and two; in the other record it is the reverse. */
    @Test
    void whichPostFewWentToDoesNotShow() {
        long[] before = moves(0, 1, 0, 1, 0, 2, 3, 2, 3, 2, 3, 1, 4, 1);
        long[] after = moves(0, 1, 0, 2, 0, 2, 3, 2, 3, 1, 3, 1, 4, 1);
        assertThat(new NextPosts(alike(5), after, 4).likely(0, 5))
                .isEqualTo(new NextPosts(alike(5), before, 4).likely(0, 5));
        assertThat(new NextPosts(alike(5), after, 2).probability(0, 1))
                .isLessThan(new NextPosts(alike(5), before, 2).probability(0, 1));
    }

    /**
     * Of four who left post 0 three went to 1 and one to 2: 3 / 14 and 1 / 14 by the post; the other 10 / 14 by how
     * often each was entered and one more, 4 / 7, 2 / 7 and 1 / 7.
     */
    @Test
    void thePostAndHowOftenEachIsEnteredByHand() {
        NextPosts model = new NextPosts(alike(4), moves(0, 1, 0, 1, 0, 1, 0, 2), 1);
        assertThat(model.probability(0, 1)).isCloseTo(61 / 98.0, within(CLOSE));
        assertThat(model.probability(0, 2)).isCloseTo(27 / 98.0, within(CLOSE));
        assertThat(model.probability(0, 3)).isCloseTo(10 / 98.0, within(CLOSE));
        assertThat(model.likely(0, 2).stream().map(Likely::post)).containsExactly(1, 2);
        assertThat(model.likely(0, 1).getFirst().basis()).isEqualTo(Basis.ALL);
        assertThat(model.likely(0, 1).getFirst().count()).isEqualTo(3);
    }

    /**
     * Nobody left post 0, but one of its kind went to a post of kind 1 in the same organisation: by Witten and Bell
     * half of all goes to such posts. To post 0 only 3 is such a post; 2 and 5 are elsewhere.
     */
    @Test
    void theKindSpeaksWhereThePostIsSilent() {
        BitSet open = new BitSet();
        open.set(0, 6);
        Posts posts = new Posts(
                new int[] {0, 0, 1, 1, 0, 1},
                new int[] {-1, -1, -1, -1, -1, -1},
                new int[] {0, 1, 1, 0, 0, 1},
                new int[] {-1, -1},
                open);
        NextPosts model = new NextPosts(posts, moves(1, 2), 1);
        Likely first = model.likely(0, 1).getFirst();
        assertThat(first.post()).isEqualTo(3);
        assertThat(first.basis()).isEqualTo(Basis.KIND);
        assertThat(first.count()).isEqualTo(1);
        assertThat(first.probability()).isCloseTo(0.5 + 0.5 / 6, within(CLOSE));
        assertThat(model.probability(0, 2)).isCloseTo(0.5 * 2 / 6, within(CLOSE));
        assertThat(model.probability(0, 5)).isCloseTo(0.5 / 6, within(CLOSE));
    }

    @Test
    void whatCannotBeIsRefused() {
        Posts posts = alike(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new NextPosts(posts, moves(1, 1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NextPosts(posts, moves(1, 2), 0));
        int[] none = {-1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posts(none, none, none, new int[] {-1}, new BitSet()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posts(none, none, new int[] {0}, new int[] {1}, new BitSet()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posts(none, new int[0], new int[] {0}, new int[] {-1}, new BitSet()));
    }

    /** Open posts of one organisation, without kind or rank. */
    private static Posts alike(int count) {
        int[] none = IntStream.range(0, count).map(post -> -1).toArray();
        BitSet open = new BitSet();
        open.set(0, count);
        return new Posts(none, none, new int[count], new int[] {-1}, open);
    }

    private static long[] moves(int... posts) {
        return IntStream.range(0, posts.length / 2)
                .mapToLong(index -> ((long) posts[2 * index] << 32) | posts[2 * index + 1])
                .toArray();
    }
}
