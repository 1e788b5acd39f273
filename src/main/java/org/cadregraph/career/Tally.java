package org.cadregraph.career;

import java.util.Arrays;

/** How often each pair of numbers occurs; a pair is a long, its first number in the upper half. */
final class Tally {

    private final long[] pairs;
    private final int[] counts;

    /**
     * Counts.
     *
     * @param each the pairs, none negative; they are left sorted
     */
    Tally(long[] each) {
        Arrays.sort(each);
        long[] different = new long[each.length];
        int[] times = new int[each.length];
        int size = 0;
        for (long pair : each) {
            if (size == 0 || different[size - 1] != pair) {
                different[size] = pair;
                size++;
            }
            times[size - 1]++;
        }
        pairs = Arrays.copyOf(different, size);
        counts = Arrays.copyOf(times, size);
    }

    static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /** 0 where the pair does not occur. */
    int count(int first, int second) {
        int place = Arrays.binarySearch(pairs, pair(first, second));
        return place < 0 ? 0 : counts[place];
    }

    /** The place of the least pair with this first number, or where it would be. */
    int start(int first) {
        int place = Arrays.binarySearch(pairs, pair(first, 0));
        return place < 0 ? -place - 1 : place;
    }

    /** The place of a pair between two places; negative where it is not there. */
    int place(int start, int end, int first, int second) {
        return Arrays.binarySearch(pairs, start, end, pair(first, second));
    }

    int secondAt(int place) {
        return second(pairs[place]);
    }

    int countAt(int place) {
        return counts[place];
    }
}
