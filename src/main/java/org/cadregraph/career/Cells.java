package org.cadregraph.career;

import java.util.List;

/**
 * Keeps small groups out of what is told. A number under the size of the smallest cell is told as 0, and any other as the
 * nearest multiple of it. So what two answers differ by, or what a total leaves for the rest, never shows that a group is
 * there and smaller than that: it might as well be none, or one of that size.
 *
 * @param smallest the size of the smallest cell that is told, 1 or more; with 1 every number is told as it is
 */
record Cells(int smallest) {

    /** Times are told in months of so many days where numbers are not told as they are. */
    private static final int MONTH = 30;

    /** The number as it is told. */
    int told(int count) {
        if (count < smallest) {
            return 0;
        }
        return (int) ((count + smallest / 2L) / smallest * smallest);
    }

    /** Days as they are told. */
    int days(int days) {
        return smallest == 1 ? days : Math.round((float) days / MONTH) * MONTH;
    }

    /**
     * A total as it is told: what its parts are told as, so that nothing is left over that no part tells.
     *
     * @param total of all parts
     * @param parts that are told; what they leave is one more part
     */
    int total(int total, List<Integer> parts) {
        int rest = total - parts.stream().mapToInt(Integer::intValue).sum();
        return told(rest) + parts.stream().mapToInt(this::told).sum();
    }

    boolean tells(int count) {
        return count >= Math.max(1, smallest);
    }

    /**
     * The share of a part in a whole, both as they are told.
     *
     * @param whole as it is told
     */
    Share share(int count, int whole) {
        return Share.of(Math.min(told(count), whole), whole);
    }
}
