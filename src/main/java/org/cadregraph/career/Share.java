package org.cadregraph.career;

/**
 * A share of people and how sure it is: the 95 % score interval of Wilson (1927), which holds the shares p that lie no
 * further from the observed one than z standard errors, the error being that of p.
 *
 * @param value the observed share
 * @param low lower bound, at least zero
 * @param high upper bound, at most one
 */
record Share(double value, double low, double high) {

    /** The quantile of the standard normal distribution that a 95 % confidence interval needs. */
    private static final double Z = Survival.Z;

    /**
     * So many of all.
     *
     * @param count from zero to the total
     * @param total at least one: of nobody there is no share
     */
    static Share of(int count, int total) {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException("No share: " + count + " of " + total);
        }
        double value = (double) count / total;
        double square = Z * Z / total;
        double centre = (value + square / 2) / (1 + square);
        double half = Math.sqrt(square * (value * (1 - value) + square / 4)) / (1 + square);
        // With none, both terms are the same number and the bound is zero; with all, rounding could put it beside one.
        return new Share(value, centre - half, count == total ? 1 : centre + half);
    }
}
