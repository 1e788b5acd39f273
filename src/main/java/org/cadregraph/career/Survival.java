package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people stay, where some still stay when they are last seen: the product-limit estimate of Kaplan and Meier
 * (1958). The share that stays is one before the first point and changes at the points alone.
 *
 * @param size how many people there are
 * @param ended of how many the end is known; the others are censored
 * @param points the days at which somebody ended, in order
 */
record Survival(int size, int ended, List<Point> points) {

    /** The quantile of the standard normal distribution that a 95 % confidence interval needs. */
    static final double Z = 1.959963984540054;

    /** Shares are rounded products: what is a half by the formula may come out a little greater. */
    private static final double ROUNDING = 1e-9;

    private static final double MEDIAN = 0.5;

    /**
     * A day at which somebody ended.
     *
     * @param days since the start
     * @param atRisk who is seen to stay until this day; those censored on it are among them
     * @param ended how many ended on this day
     * @param share the estimated share that stays longer
     * @param error the standard error of the share by Greenwood's formula; zero where nobody is left
     */
    record Point(int days, int atRisk, int ended, double share, double error) {

        /**
         * A bound of the pointwise confidence interval, which is symmetric on the scale log(-log share).
         *
         * @param z positive for the lower bound, negative for the upper
         * @return not a number where nobody is left: the scale has no place for a share of zero
         */
        private double bound(double z) {
            return share > 0 ? Math.pow(share, Math.exp(z * error / share / -Math.log(share))) : Double.NaN;
        }
    }

    /**
     * Estimates; the order of the people has no say.
     *
     * @param days how long each was seen, from zero; left as they are
     * @param ended whether the stay of each ended then, or was only seen no longer
     */
    static Survival of(int[] days, boolean[] ended) {
        if (days.length != ended.length) {
            throw new IllegalArgumentException(days.length + " stays, but " + ended.length + " ends");
        }
        int[] all = days.clone();
        Arrays.sort(all);
        if (all.length > 0 && all[0] < 0) {
            throw new IllegalArgumentException("A stay is shorter than nothing: " + all[0]);
        }
        int[] ends = new int[all.length];
        int known = 0;
        for (int person = 0; person < days.length; person++) {
            if (ended[person]) {
                ends[known++] = days[person];
            }
        }
        Arrays.sort(ends, 0, known);
        return new Survival(all.length, known, points(all, Arrays.copyOf(ends, known)));
    }

    /**
     * Both in order.
     *
     * @param all of whom the end is known and of whom it is not
     */
    private static List<Point> points(int[] all, int[] ends) {
        List<Point> points = new ArrayList<>();
        double share = 1;
        double variance = 0;
        int before = 0;
        int next = 0;
        while (next < ends.length) {
            int day = ends[next];
            int first = next;
            while (next < ends.length && ends[next] == day) {
                next++;
            }
            while (all[before] < day) {
                before++;
            }
            int atRisk = all.length - before;
            int gone = next - first;
            int left = atRisk - gone;
            share = share * left / atRisk;
            // Of the logarithm of the share. With nobody left it is infinite; the error goes to zero with the share.
            variance += left > 0 ? (double) gone / atRisk / left : 0;
            points.add(new Point(day, atRisk, gone, share, share * Math.sqrt(variance)));
        }
        return List.copyOf(points);
    }

    /**
     * The first day by which so great a share has ended.
     *
     * @param share above zero and at most one; a half for the median
     * @return absent when more than the rest stay as long as anybody is seen
     */
    @Nullable Integer quantile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Not a share above zero and at most one: " + share);
        }
        for (Point point : points) {
            if (point.share() <= 1 - share + ROUNDING) {
                return point.days();
            }
        }
        return null;
    }

    /**
     * The lower bound of the 95 % confidence interval of the median by Brookmeyer and Crowley (1982): the interval
     * holds the days at which the pointwise interval of the share holds a half. Here that is the first day at which its
     * lower bound is no more.
     *
     * @return absent when there is no such day; one after which nobody is left has no pointwise interval
     */
    @Nullable Integer low() {
        return firstBound(Z);
    }

    /**
     * The upper bound of the same interval: the first day at which the upper bound of the share is no more than a half.
     *
     * @return absent when there is no such day, and the median may be later than any that is known
     */
    @Nullable Integer high() {
        return firstBound(-Z);
    }

    private @Nullable Integer firstBound(double z) {
        for (Point point : points) {
            if (point.bound(z) <= MEDIAN + ROUNDING) {
                return point.days();
            }
        }
        return null;
    }
}
