package org.cadregraph.sample;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up country as large as one likes, to try the product's speed on: provinces with their districts and communes,
 * and everybody who held a post there since the middle of the 1950s. It has about six tenures for each cadre and a
 * position for every six cadres; some posts had fifty holders one after another, every commune has thirty posts. As in
 * real records, old dates lack day or month, some ends are unknown or lie ahead, and a few tenures overlap or end before
 * they start. For each post that leads, two or three people are planned. The same size and seed make the same country;
 * nobody in it is real.
 *
 * @param cadres how many
 * @param seed which of the countries that might have been
 */
record ScaleData(int cadres, long seed) {

    static final int LEAST = 1_000;
    static final int MOST = 1_000_000;

    private static final int CADRES_PER_POST = 6;

    /** @throws ScaleDataRefused when there are too few or too many cadres */
    ScaleData {
        if (cadres < LEAST || cadres > MOST) {
            throw new ScaleDataRefused(
                    "cadre.scale-data.cadres is " + cadres, "Give a number from " + LEAST + " to " + MOST + ".");
        }
    }

    /** How many positions there are. */
    int positions() {
        return cadres / CADRES_PER_POST;
    }

    /** The provinces one after another; each is made when it is asked for, so that one at a time takes memory. */
    Stream<ScaleProvince> provinces() {
        int count = Math.ceilDiv(positions(), ScaleTree.MOST_POSTS);
        return IntStream.range(0, count).mapToObj(this::province);
    }

    private ScaleProvince province(int number) {
        int firstPost = number * ScaleTree.MOST_POSTS;
        int endPost = Math.min(firstPost + ScaleTree.MOST_POSTS, positions());
        ScaleTree tree = new ScaleTree(number, firstPost, endPost - firstPost);
        Dice dice = new Dice(seed * (MOST + 1) + number);
        return ScaleProvince.make(tree, dice, cadresBefore(firstPost), cadresBefore(endPost));
    }

    /** The cadres are shared out by posts. */
    private int cadresBefore(int post) {
        return Math.toIntExact((long) post * cadres / positions());
    }
}
