package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The costs of steps beside their formulas. */
class MatchCostsTest {

    private static final Offset<Double> ROUNDING = within(0x1p-33);

    @Test
    void whateverIsReplacedCostsTwo() {
        MatchCosts costs = MatchCosts.constant();
        assertThat(costs.replacing(0, 1)).isEqualTo(2);
        assertThat(costs.replacing(1000, 7)).isEqualTo(2);
        assertThat(costs.replacing(7, 7)).isZero();
    }

    /**
     * The careers AABC, ABBB and CCB go on from A to A once and to B twice; from B to B twice and to C once; from C
     * to C once and to B once. So p(B|A) = 2/3, p(C|B) = 1/3 and p(B|C) = 1/2, and the shares of staying count too.
     */
    @Test
    void whatOftenFollowsCostsLess() {
        long[][] transitions = transitions("AABC", "ABBB", "CCB");
        assertThat(transitions).isDeepEqualTo(new long[][] {{1, 2, 0}, {0, 2, 1}, {0, 1, 1}});
        MatchCosts costs = MatchCosts.ofTransitions(transitions);
        assertThat(costs.replacing(0, 1)).isEqualTo(4 / 3.0, ROUNDING);
        assertThat(costs.replacing(0, 2)).isEqualTo(2);
        assertThat(costs.replacing(1, 2)).isEqualTo(7 / 6.0, ROUNDING);
        assertThat(costs.replacing(2, 2)).isZero();
    }

    @Test
    void aStateThatNobodyLeftIsNotNearerToAny() {
        MatchCosts costs = MatchCosts.ofTransitions(new long[][] {{0, 0, 0}, {1, 2, 1}, {0, 4, 0}});
        assertThat(costs.replacing(0, 1)).isEqualTo(1.75);
        assertThat(costs.replacing(0, 2)).isEqualTo(2);
        assertThat(costs.replacing(1, 2)).isEqualTo(0.75);
    }

    @Test
    void statesThatAlwaysFollowEachOtherCostNothingToReplace() {
        assertThat(MatchCosts.ofTransitions(new long[][] {{0, 5}, {9, 0}}).replacing(0, 1))
                .isZero();
    }

    @Property(tries = 500)
    void costsAreTheSameBothWaysAndExactInSums(@ForAll long seed) {
        Random random = new Random(seed);
        int states = 1 + random.nextInt(6);
        long[][] transitions = transitions(random, states);
        MatchCosts costs = MatchCosts.ofTransitions(transitions);
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                double cost = costs.replacing(i, j);
                assertThat(cost).isBetween(0.0, 2.0).isEqualTo(costs.replacing(j, i));
                assertThat(cost * 0x1p32).isEqualTo(Math.rint(cost * 0x1p32));
                if (i == j) {
                    assertThat(cost).isZero();
                } else {
                    assertThat(cost).isEqualTo(2 - share(transitions[i], j) - share(transitions[j], i), within(1e-9));
                }
            }
        }
    }

    @Test
    void costsKeepWithinTheirBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> MatchCosts.constant(-0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> MatchCosts.constant(2.5));
        assertThatIllegalArgumentException().isThrownBy(() -> MatchCosts.constant(Double.NaN));
    }

    @Test
    void countsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchCosts.ofTransitions(new long[][] {{1, 2}, {3}}))
                .withMessageContaining("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchCosts.ofTransitions(new long[][] {{1, 2}, {3, -4}}))
                .withMessageContaining("-4");
    }

    /** Counts for some states, of which some are never left. */
    static long[][] transitions(Random random, int states) {
        long[][] transitions = new long[states][states];
        for (long[] row : transitions) {
            int most = 1 + random.nextInt(8);
            for (int to = 0; to < states; to++) {
                row[to] = random.nextInt(most);
            }
        }
        return transitions;
    }

    private static long[][] transitions(String... careers) {
        long[][] transitions = new long[3][3];
        for (String career : careers) {
            for (int next = 1; next < career.length(); next++) {
                transitions[career.charAt(next - 1) - 'A'][career.charAt(next) - 'A']++;
            }
        }
        return transitions;
    }

    private static double share(long[] row, int to) {
        double all = 0;
        for (long count : row) {
            all += count;
        }
        return row[to] == 0 ? 0 : row[to] / all;
    }
}
