package org.cadregraph.career;

import org.jspecify.annotations.Nullable;

/**
 * What the steps cost that make one career into another by optimal matching (Abbott and Forrest 1986). A career is a
 * sequence of states, one for each time unit; a state is a number from zero.
 *
 * <p>Each cost is rounded to a multiple of 2<sup>-32</sup>. Sums of such costs are exact in whatever order they are
 * taken, so that what costs the same compares as the same.
 */
final class MatchCosts {

    /** The cost of a state that is left out or put in. */
    static final double INDEL = 1;

    /** What it costs to leave out one state and put in another; to replace it costs no more. */
    private static final double UNRELATED = 2;

    private static final double UNIT = 0x1p-32;

    private final double unlike;
    private final double @Nullable [][] byStates;

    private MatchCosts(double unlike, double @Nullable [][] byStates) {
        this.unlike = unlike;
        this.byStates = byStates;
    }

    /** Two for any two states that differ: {@code seqsubm(method = "CONSTANT", cval = 2)} of TraMineR. */
    static MatchCosts constant() {
        return constant(UNRELATED);
    }

    /**
     * The same for any two states that differ.
     *
     * @param replacing what it costs to replace a state, from 0 to 2; with 1 the distance is that of Levenshtein
     */
    static MatchCosts constant(double replacing) {
        if (!(replacing >= 0 && replacing <= UNRELATED)) {
            throw new IllegalArgumentException("Not a cost from 0 to 2: " + replacing);
        }
        return new MatchCosts(rounded(replacing), null);
    }

    /**
     * The less the more often one of two states follows the other: {@code 2 - p(i|j) - p(j|i)}, where {@code p(j|i)}
     * is the share of all transitions out of state i that go to j; {@code seqsubm(method = "TRATE", cval = 2)} of
     * TraMineR. A transition is from one time unit to the next in one career, and to stay in a state is one too.
     * States that always follow each other cost nothing to replace, and to replace by way of a third state can cost
     * less, so distances by these costs are no metric.
     *
     * @param transitions how many go from a state (row) to a state (column), for as many rows as columns; the shares
     *     of a state that nobody goes out of are all zero
     */
    static MatchCosts ofTransitions(long[][] transitions) {
        int states = transitions.length;
        double[][] shares = new double[states][];
        for (int state = 0; state < states; state++) {
            if (transitions[state].length != states) {
                throw new IllegalArgumentException("Not as many columns as rows: " + transitions[state].length);
            }
            shares[state] = shares(transitions[state]);
        }
        double[][] costs = new double[states][states];
        for (int one = 0; one < states; one++) {
            for (int other = 0; other < one; other++) {
                double cost = rounded(UNRELATED - (shares[one][other] + shares[other][one]));
                costs[one][other] = cost;
                costs[other][one] = cost;
            }
        }
        return new MatchCosts(UNRELATED, costs);
    }

    private static double[] shares(long[] transitions) {
        long all = 0;
        for (long count : transitions) {
            if (count < 0) {
                throw new IllegalArgumentException("Less than no transition: " + count);
            }
            all += count;
        }
        double[] shares = new double[transitions.length];
        for (int to = 0; all > 0 && to < shares.length; to++) {
            shares[to] = (double) transitions[to] / all;
        }
        return shares;
    }

    private static double rounded(double cost) {
        return Math.rint(cost / UNIT) * UNIT;
    }

    /** What it costs to put one state in the place of another, the same both ways; nothing for the same state. */
    double replacing(int one, int other) {
        if (one == other) {
            return 0;
        }
        return byStates == null ? unlike : byStates[one][other];
    }
}
