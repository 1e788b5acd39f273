package org.cadregraph.career;

import java.util.ArrayList;
import java.util.List;

/**
 * How one career is made into another at the least cost, state by state. Where several ways cost the same, each step
 * from the beginning of the careers on keeps or replaces a state if it can, else leaves one out if it can, else puts
 * one in.
 *
 * @param steps in the order of the careers; each state of either is in one of them
 * @param distance the sum of what the steps cost
 */
record Alignment(List<Step> steps, double distance) {

    /** The place of a state that is in one of the careers alone, in the other. */
    static final int NOWHERE = -1;

    /** What becomes of a state. */
    enum Edit {
        /** It is in both careers. */
        KEPT,
        /** Another is in its place. */
        REPLACED,
        /** It is in the first career alone. */
        LEFT_OUT,
        /** It is in the second career alone. */
        PUT_IN
    }

    /**
     * A step from the one career to the other.
     *
     * @param inA the place of the state in the first career, from zero; {@link #NOWHERE} where it is put in
     * @param inB the place in the second; {@link #NOWHERE} where it is left out
     */
    record Step(Edit edit, int inA, int inB, double cost) {}

    /** The cheapest way from {@code a} to {@code b}. */
    static Alignment of(int[] a, int[] b, MatchCosts costs) {
        double[][] remaining = remaining(a, b, costs);
        List<Step> steps = new ArrayList<>(a.length + b.length);
        int i = 0;
        int j = 0;
        // The sums are exact, so what the best step leaves is found again by comparing.
        while (i < a.length || j < b.length) {
            boolean both = i < a.length && j < b.length;
            double replacing = both ? costs.replacing(a[i], b[j]) : 0;
            if (both && remaining[i][j] == replacing + remaining[i + 1][j + 1]) {
                steps.add(new Step(a[i] == b[j] ? Edit.KEPT : Edit.REPLACED, i++, j++, replacing));
            } else if (i < a.length && remaining[i][j] == MatchCosts.INDEL + remaining[i + 1][j]) {
                steps.add(new Step(Edit.LEFT_OUT, i++, NOWHERE, MatchCosts.INDEL));
            } else {
                steps.add(new Step(Edit.PUT_IN, NOWHERE, j++, MatchCosts.INDEL));
            }
        }
        return new Alignment(List.copyOf(steps), remaining[0][0]);
    }

    /** What the cheapest alignment costs of what follows after i states of {@code a} and j of {@code b}. */
    private static double[][] remaining(int[] a, int[] b, MatchCosts costs) {
        double[][] remaining = new double[a.length + 1][b.length + 1];
        for (int i = a.length; i >= 0; i--) {
            for (int j = b.length; j >= 0; j--) {
                if (i == a.length || j == b.length) {
                    remaining[i][j] = (a.length - i + b.length - j) * MatchCosts.INDEL;
                } else {
                    remaining[i][j] = Math.min(
                            costs.replacing(a[i], b[j]) + remaining[i + 1][j + 1],
                            MatchCosts.INDEL + Math.min(remaining[i + 1][j], remaining[i][j + 1]));
                }
            }
        }
        return remaining;
    }

    /** What the cheapest way from {@code a} to {@code b} costs. */
    static double distance(int[] a, int[] b, MatchCosts costs) {
        return new Aligner(costs).distance(a, a.length, b, b.length, Double.POSITIVE_INFINITY);
    }

    /** {@link #similarity(double, int, int)} of the two careers. */
    double similarity() {
        int states = 0;
        for (Step step : steps) {
            states += step.inA() == NOWHERE || step.inB() == NOWHERE ? 1 : 2;
        }
        return similarity(distance, states, 0);
    }

    /**
     * How much alike two careers are, from 0 to 1: {@code 1 - distance / most}, where the most is what it costs to
     * leave out all of the one and put in all of the other, {@code aLength + bLength}. Two empty careers are alike.
     *
     * <p>For {@code norm = "maxdist"} TraMineR divides by {@code |aLength - bLength| + min(aLength, bLength) * c},
     * where c is the greatest cost of replacing a state, at most 2. This is the same with constant costs of 2 and can
     * be less with costs by transitions. Its {@code "YujianBo"} is {@code 2 * distance / (distance + most)}, with
     * most as it is here.
     */
    static double similarity(double distance, int aLength, int bLength) {
        double most = ((double) aLength + bLength) * MatchCosts.INDEL;
        return most == 0 ? 1 : 1 - distance / most;
    }
}
