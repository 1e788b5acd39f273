package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.career.Alignment.Edit;
import org.cadregraph.career.Alignment.Step;
import org.junit.jupiter.api.Test;

/** Alignments and distances beside all alignments that there are, and beside longest common subsequences. */
class AlignmentTest {

    private static final MatchCosts TWO = MatchCosts.constant();
    private static final MatchCosts ONE = MatchCosts.constant(1);

    /**
     * With 2 for a state that is replaced:
     *
     * <pre>
     *        s  i  t  t  i  n  g
     *     0  1  2  3  4  5  6  7
     *  k  1  2  3  4  5  6  7  8
     *  i  2  3  2  3  4  5  6  7
     *  t  3  4  3  2  3  4  5  6
     *  t  4  5  4  3  2  3  4  5
     *  e  5  6  5  4  3  4  5  6
     *  n  6  7  6  5  4  5  4  5
     * </pre>
     */
    @Test
    void theTableOfKittenAndSitting() {
        String[] rows = {"01234567", "12345678", "23234567", "34323456", "45432345", "56543456", "67654545"};
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length(); j++) {
                assertThat(distance("kitten".substring(0, i), "sitting".substring(0, j), TWO))
                        .as("%s of kitten, %s of sitting", i, j)
                        .isEqualTo(rows[i].charAt(j) - '0');
            }
        }
    }

    @Test
    void kittenBecomesSitting() {
        assertThat(told("kitten", "sitting", TWO)).isEqualTo("k>s i t t e>i n +g = 5.0");
        assertThat(told("kitten", "sitting", ONE)).isEqualTo("k>s i t t e>i n +g = 3.0");
    }

    /** Jurafsky and Martin, Speech and Language Processing, the section on minimum edit distance. */
    @Test
    void intentionAndExecutionAreEightApart() {
        assertThat(distance("intention", "execution", TWO)).isEqualTo(8);
        assertThat(distance("intention", "execution", ONE)).isEqualTo(5);
    }

    /** Costs: A and B 0.5, B and C 1.5, A and C 2. */
    @Test
    void whatIsNearIsReplacedAndWhatIsFarIsShifted() {
        MatchCosts costs = MatchCosts.ofTransitions(new long[][] {{0, 4, 0}, {2, 0, 2}, {0, 0, 1}});
        assertThat(told("AABC", "ABBC", costs)).isEqualTo("A A>B B C = 0.5");
        assertThat(told("CAAA", "AAAC", costs)).isEqualTo("-C A A A +C = 2.0");
        assertThat(told("BC", "CB", costs)).isEqualTo("-B C +B = 2.0");
    }

    @Test
    void aTieIsReplacedBeforeItIsLeftOutAndLeftOutBeforePutIn() {
        assertThat(told("A", "B", TWO)).isEqualTo("A>B = 2.0");
        assertThat(told("AB", "BA", TWO)).isEqualTo("-A B +A = 2.0");
        assertThat(told("AA", "A", TWO)).isEqualTo("A -A = 1.0");
        assertThat(told("ABC", "D", TWO)).isEqualTo("A>D -B -C = 4.0");
        assertThat(told("A", "BCD", TWO)).isEqualTo("A>B +C +D = 4.0");
    }

    @Test
    void emptyCareersAreOnlyLeftOutOrPutIn() {
        assertThat(told("", "", TWO)).isEqualTo(" = 0.0");
        assertThat(told("AB", "", TWO)).isEqualTo("-A -B = 2.0");
        assertThat(told("", "AB", TWO)).isEqualTo("+A +B = 2.0");
    }

    @Test
    void similarityIsOneLessTheShareOfTheMost() {
        assertThat(Alignment.similarity(5, 6, 7)).isEqualTo(8 / 13.0, within(1e-12));
        assertThat(aligned("kitten", "sitting", TWO).similarity()).isEqualTo(8 / 13.0, within(1e-12));
        assertThat(aligned("AB", "CD", TWO).similarity()).isZero();
        assertThat(aligned("AB", "AB", TWO).similarity()).isEqualTo(1);
        assertThat(aligned("", "A", TWO).similarity()).isZero();
        assertThat(aligned("", "", TWO).similarity()).isEqualTo(1);
    }

    @Property(tries = 2000)
    void theFirstOfTheCheapestOfAllAlignmentsIsFound(@ForAll long seed) {
        Random random = new Random(seed);
        MatchCosts costs = costs(random);
        int[] a = career(random, 5);
        int[] b = career(random, 5);
        List<Step> best = EveryAlignment.best(a, b, costs);
        assertThat(Alignment.of(a, b, costs)).isEqualTo(new Alignment(best, EveryAlignment.cost(best)));
        assertThat(Alignment.distance(a, b, costs)).isEqualTo(EveryAlignment.cost(best));
    }

    @Property(tries = 1000)
    void theStepsMakeTheOneCareerIntoTheOther(@ForAll long seed) {
        Random random = new Random(seed);
        MatchCosts costs = costs(random);
        int[] a = career(random, 60);
        int[] b = career(random, 60);
        Alignment alignment = Alignment.of(a, b, costs);
        List<Integer> taken = new ArrayList<>();
        List<Integer> made = new ArrayList<>();
        double cost = 0;
        for (Step step : alignment.steps()) {
            boolean inA = step.edit() != Edit.PUT_IN;
            boolean inB = step.edit() != Edit.LEFT_OUT;
            assertThat(step.inA()).isEqualTo(inA ? taken.size() : Alignment.NOWHERE);
            assertThat(step.inB()).isEqualTo(inB ? made.size() : Alignment.NOWHERE);
            if (inA && inB) {
                assertThat(a[step.inA()] == b[step.inB()]).isEqualTo(step.edit() == Edit.KEPT);
                assertThat(step.cost()).isEqualTo(costs.replacing(a[step.inA()], b[step.inB()]));
            } else {
                assertThat(step.cost()).isEqualTo(1);
            }
            if (inA) {
                taken.add(a[step.inA()]);
            }
            if (inB) {
                made.add(b[step.inB()]);
            }
            cost += step.cost();
        }
        assertThat(taken).hasSize(a.length);
        assertThat(made).containsExactlyElementsOf(Arrays.stream(b).boxed().toList());
        assertThat(alignment.distance()).isEqualTo(cost).isEqualTo(Alignment.distance(a, b, costs));
        assertThat(alignment.similarity())
                .isBetween(0.0, 1.0)
                .isEqualTo(Alignment.similarity(cost, a.length, b.length));
    }

    @Property(tries = 1000)
    void theDistanceIsTheSameBothWays(@ForAll long seed) {
        Random random = new Random(seed);
        MatchCosts costs = costs(random);
        int[] a = career(random, 60);
        int[] b = career(random, 60);
        assertThat(Alignment.distance(a, b, costs)).isEqualTo(Alignment.distance(b, a, costs));
        assertThat(Alignment.distance(a, a.clone(), costs)).isZero();
    }

    @Property(tries = 2000)
    void withConstantCostsTheDistanceIsAMetric(@ForAll long seed) {
        Random random = new Random(seed);
        MatchCosts costs = random.nextBoolean() ? TWO : ONE;
        int[] a = career(random, 8);
        int[] b = career(random, 8);
        int[] c = career(random, 8);
        double distance = Alignment.distance(a, b, costs);
        assertThat(distance == 0).isEqualTo(Arrays.equals(a, b));
        assertThat(distance).isLessThanOrEqualTo(Alignment.distance(a, c, costs) + Alignment.distance(c, b, costs));
    }

    /** So TraMineR's guide has it: with 1 and 2 optimal matching gives the distance by longest common subsequences. */
    @Property(tries = 1000)
    void withConstantCostsTheDistanceIsThatOfTheLongestCommonSubsequence(@ForAll long seed) {
        Random random = new Random(seed);
        int[] a = career(random, 9);
        int[] b = career(random, 9);
        assertThat(Alignment.distance(a, b, TWO)).isEqualTo(a.length + b.length - 2 * longestCommon(a, b));
    }

    @Property(tries = 2000)
    void whatIsNotAboveTheMostIsExactAndWhatIsAboveStaysAbove(@ForAll long seed) {
        Random random = new Random(seed);
        MatchCosts costs = costs(random);
        Aligner aligner = new Aligner(costs);
        for (int pair = 0; pair < 5; pair++) {
            int[] a = career(random, 90);
            int[] b = random.nextBoolean() ? career(random, 90) : changed(a, random);
            double exact = Alignment.of(a, b, costs).distance();
            double around = exact + random.nextInt(-3, 4) * (random.nextBoolean() ? 1 : 0x1p-32);
            for (double most : new double[] {exact, around, random.nextInt(180), Double.POSITIVE_INFINITY}) {
                double found = aligner.distance(withMore(a, random), a.length, withMore(b, random), b.length, most);
                if (exact <= most) {
                    assertThat(found).isEqualTo(exact);
                } else {
                    assertThat(found).isGreaterThan(most);
                }
            }
        }
    }

    @Test
    void nothingIsNearerThanNotAtAll() {
        int[] a = {1, 2};
        assertThat(new Aligner(TWO).distance(a, 2, a, 2, -1)).isPositive();
        assertThat(new Aligner(TWO).distance(a, 2, a, 2, 0)).isZero();
    }

    /** States that are not meant are not looked at, so they may be no states at all. */
    private static int[] withMore(int[] career, Random random) {
        int[] more = Arrays.copyOf(career, career.length + random.nextInt(3));
        Arrays.fill(more, career.length, more.length, -1);
        return more;
    }

    private static MatchCosts costs(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> TWO;
            case 1 -> ONE;
            default -> MatchCosts.ofTransitions(MatchCostsTest.transitions(random, 4));
        };
    }

    /** Of up to four states and at most that length. */
    private static int[] career(Random random, int most) {
        int states = 1 + random.nextInt(4);
        return random.ints(random.nextInt(most + 1), 0, states).toArray();
    }

    private static int[] changed(int[] career, Random random) {
        List<Integer> states = Arrays.stream(career).boxed().collect(Collectors.toList());
        for (int change = random.nextInt(6); change > 0; change--) {
            int place = random.nextInt(states.size() + 1);
            if (place < states.size() && random.nextBoolean()) {
                states.remove(/* index */ place);
            } else {
                states.add(place, random.nextInt(4));
            }
        }
        return states.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Tries each subsequence of the first. */
    private static int longestCommon(int[] a, int[] b) {
        int longest = 0;
        for (int chosen = 0; chosen < 1 << a.length; chosen++) {
            int at = 0;
            boolean common = true;
            for (int i = 0; i < a.length; i++) {
                if ((chosen >> i & 1) == 1) {
                    while (at < b.length && b[at] != a[i]) {
                        at++;
                    }
                    common &= at < b.length;
                    at++;
                }
            }
            if (common) {
                longest = Math.max(longest, Integer.bitCount(chosen));
            }
        }
        return longest;
    }

    /** One state for each letter. */
    private static int[] states(String career) {
        return career.toUpperCase(Locale.ROOT)
                .chars()
                .map(letter -> letter - 'A')
                .toArray();
    }

    private static double distance(String a, String b, MatchCosts costs) {
        return Alignment.distance(states(a), states(b), costs);
    }

    private static Alignment aligned(String a, String b, MatchCosts costs) {
        return Alignment.of(states(a), states(b), costs);
    }

    private static String told(String a, String b, MatchCosts costs) {
        Alignment alignment = aligned(a, b, costs);
        String steps = alignment.steps().stream()
                .map(step -> switch (step.edit()) {
                    case KEPT -> a.substring(step.inA(), step.inA() + 1);
                    case REPLACED -> a.charAt(step.inA()) + ">" + b.charAt(step.inB());
                    case LEFT_OUT -> "-" + a.charAt(step.inA());
                    case PUT_IN -> "+" + b.charAt(step.inB());
                })
                .collect(Collectors.joining(" "));
        return steps + " = " + alignment.distance();
    }
}
