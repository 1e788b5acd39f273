package org.cadregraph.career;

import java.util.function.IntUnaryOperator;

/**
 * What one level of {@link NextPosts} says in one context: the share of each outcome, and the rest, which is for the
 * level below. With n moves seen in the context, T outcomes that were seen often enough, and c moves to one of them,
 * its share is c / (n + f T). With a factor f of 1 and every outcome used, the rest is T / (n + T): method C of Witten
 * and Bell, "The zero-frequency problem", IEEE Transactions on Information Theory 37 (1991). The moves to outcomes
 * that were not seen often enough, or that no open post can take, are in the rest.
 */
final class Shares {

    private final Tally tally;
    private final int context;
    private final int start;
    private final double[] shares;
    private final double rest;

    /**
     * Of all the outcomes in a context.
     *
     * @param tally of pairs of a context and an outcome
     * @param context -1 for none, where all is rest
     * @param smallest outcomes with a smaller count have no share
     * @param factor how much each outcome counts for what was not seen
     * @param open how many open posts there are to take an outcome; they take its share in equal parts
     */
    Shares(Tally tally, int context, int smallest, int factor, IntUnaryOperator open) {
        this.tally = tally;
        this.context = context;
        start = context == Posts.NONE ? 0 : tally.start(context);
        int end = context == Posts.NONE ? 0 : tally.start(context + 1);
        shares = new double[end - start];
        long seen = 0;
        int outcomes = 0;
        for (int place = start; place < end; place++) {
            seen += tally.countAt(place);
            outcomes += tally.countAt(place) >= smallest ? 1 : 0;
        }
        double whole = seen + (double) factor * outcomes;
        long given = 0;
        for (int place = start; place < end; place++) {
            int count = tally.countAt(place);
            int among = count >= smallest ? open.applyAsInt(tally.secondAt(place)) : 0;
            if (among > 0) {
                shares[place - start] = count / whole / among;
                given += count;
            }
        }
        rest = given == 0 ? 1 : (whole - given) / whole;
    }

    /** What is left for the level below, above 0 and at most 1. */
    double rest() {
        return rest;
    }

    /** What one open post that takes the outcome has of it. */
    double of(int outcome) {
        int place = tally.place(start, start + shares.length, context, outcome);
        return place < 0 ? 0 : shares[place - start];
    }

    /** How many outcomes there are, with a share or without. */
    int size() {
        return shares.length;
    }

    int outcomeAt(int index) {
        return tally.secondAt(start + index);
    }

    double at(int index) {
        return shares[index];
    }

    /** How many moves to an outcome that has a share were seen. */
    int count(int outcome) {
        return tally.count(context, outcome);
    }
}
