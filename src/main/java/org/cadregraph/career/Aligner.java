package org.cadregraph.career;

import java.util.Arrays;

/**
 * Tells how far careers are from each other by optimal matching: what the cheapest alignment costs, as
 * {@code seqdist(method = "OM", indel = 1)} of TraMineR has it. It uses its memory again for each question and must not
 * be asked by two threads at once.
 */
final class Aligner {

    private final MatchCosts costs;
    private double[] row = new double[64];

    Aligner(MatchCosts costs) {
        this.costs = costs;
    }

    /**
     * The cost of the cheapest alignment where it is not above {@code most}; else anything above {@code most}.
     *
     * @param aLength how many states of {@code a} are meant, from the first
     * @param bLength the same of {@code b}
     * @param most may be infinite
     */
    double distance(int[] a, int aLength, int[] b, int bLength, double most) {
        int longer = bLength - aLength;
        if (!(Math.abs(longer) * MatchCosts.INDEL <= most)) {
            return Double.POSITIVE_INFINITY;
        }
        // An alignment that has done i states of a and j of b has left out or put in at least |j - i| states and still
        // has |longer - (j - i)| to go. Where that is too much nothing is worked out (Ukkonen 1985).
        int indels = (int) Math.min(most / MatchCosts.INDEL, (double) aLength + bLength);
        int least = -((indels - longer) / 2);
        int greatest = (indels + longer) / 2;
        begin(bLength, greatest);
        for (int i = 1; i <= aLength; i++) {
            int from = Math.max(1, i + least);
            int to = Math.min(bLength, i + greatest);
            double diagonal = row[from - 1];
            double left = Double.POSITIVE_INFINITY;
            double bound = Double.POSITIVE_INFINITY;
            if (i + least <= 0) {
                left = i * MatchCosts.INDEL;
                row[0] = left;
                bound = left + Math.abs(longer + i) * MatchCosts.INDEL;
            }
            for (int j = from; j <= to; j++) {
                double above = row[j];
                double cost = Math.min(
                        diagonal + costs.replacing(a[i - 1], b[j - 1]), Math.min(above, left) + MatchCosts.INDEL);
                row[j] = cost;
                bound = Math.min(bound, cost + Math.abs(longer - (j - i)) * MatchCosts.INDEL);
                diagonal = above;
                left = cost;
            }
            if (bound > most) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return row[bLength];
    }

    /** The row where nothing of {@code a} is done yet. */
    private void begin(int bLength, int greatest) {
        if (row.length <= bLength) {
            row = new double[Math.max(bLength + 1, 2 * row.length)];
        }
        int last = Math.min(bLength, greatest);
        for (int j = 0; j <= last; j++) {
            row[j] = j * MatchCosts.INDEL;
        }
        Arrays.fill(row, last + 1, bLength + 1, Double.POSITIVE_INFINITY);
    }
}
