package org.cadregraph.career;

import java.util.Arrays;

/**
 * A career as a walk from place to place, for one career after another. The tenures of one post that follow each other
 * are one incumbency, as everywhere: the next begins no later than the day after the latest end so far. One that begins while
 * a post of a higher rank is known to be held is beside the career (kiêm nhiệm), unless the question says otherwise. The others stand in
 * the order of their starts, and those of one place that stand next to each other are one step. So a step ends where the
 * next begins, though a post may be kept beside the next.
 */
final class Steps {

    private final Places places;
    private final int asOf;
    private final int known;
    private int[] posts = new int[16];
    private int[] lastPosts = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] latest = new int[16];
    private int[] last = new int[16];
    private boolean[] beside = new boolean[16];
    private int size;

    /**
     * Of careers up to a day.
     *
     * @param asOf what began after this day is not looked at
     * @param known up to this day it is known that what runs is running
     */
    Steps(Places places, int asOf, int known) {
        this.places = places;
        this.asOf = asOf;
        this.known = Math.min(asOf, known);
    }

    int size() {
        return size;
    }

    int place(int step) {
        return places.ofPost(posts[step]);
    }

    /** The first post of the step. */
    int post(int step) {
        return posts[step];
    }

    /** The last post of the step, out of which the next one is come to. */
    int lastPost(int step) {
        return lastPosts[step];
    }

    /** The day on which it began. */
    int start(int step) {
        return starts[step];
    }

    /** Whether all its posts were left by the day of the question, on a day that is known. */
    boolean ended(int step) {
        return ends[step] <= asOf;
    }

    /** How many days somebody was known to be there: to the end, or to the day of the question, or at the last start. */
    int days(int step) {
        int until = ended(step) ? ends[step] : ends[step] == CareerTable.UNKNOWN ? last[step] : known;
        return Math.max(0, Math.max(until, last[step]) - starts[step]);
    }

    /** Looks at this career from now on. */
    void walk(int[] career) {
        incumbencies(career);
        leaveOutWhatIsBeside();
        int steps = 0;
        for (int index = 1; index < size; index++) {
            if (place(steps) == place(index)) {
                ends[steps] = later(ends[steps], ends[index]);
                last[steps] = Math.max(last[steps], last[index]);
                lastPosts[steps] = posts[index];
            } else {
                steps++;
                set(steps, posts[index], starts[index], ends[index], latest[index], last[index]);
            }
        }
        size = Math.min(size, steps + 1);
    }

    private void incumbencies(int[] career) {
        size = 0;
        for (int index = 0; index < career.length && career[index + 1] <= asOf; index += CareerTable.WIDTH) {
            int post = career[index];
            if (places.ofPost(post) != Places.UNSEEN) {
                add(post, career[index + 1], career[index + 2], career[index + 3]);
            }
        }
    }

    private void leaveOutWhatIsBeside() {
        boolean[] out = beside.length < size ? new boolean[size * 2] : beside;
        beside = out;
        for (int index = 0; index < size; index++) {
            out[index] = false;
            for (int held = 0; held < size && starts[held] <= starts[index] && !out[index]; held++) {
                int until = ends[held] == CareerTable.UNKNOWN ? last[held] + 1 : latest[held];
                out[index] = until > starts[index] && places.beside(posts[index], posts[held]);
            }
        }
        int kept = 0;
        for (int index = 0; index < size; index++) {
            if (!out[index]) {
                set(kept, posts[index], starts[index], ends[index], latest[index], last[index]);
                kept++;
            }
        }
        size = kept;
    }

    private void add(int post, int start, int end, int latestEnd) {
        for (int before = size - 1; before >= 0; before--) {
            if (posts[before] == post) {
                if (start <= latest[before] + 1L) {
                    if (latestEnd > latest[before] || (latestEnd == latest[before] && betterKnown(end, ends[before]))) {
                        ends[before] = end;
                    }
                    latest[before] = Math.max(latest[before], latestEnd);
                    last[before] = start;
                    return;
                }
                break;
            }
        }
        if (size == posts.length) {
            posts = Arrays.copyOf(posts, size * 2);
            lastPosts = Arrays.copyOf(lastPosts, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            latest = Arrays.copyOf(latest, size * 2);
            last = Arrays.copyOf(last, size * 2);
        }
        set(size, post, start, end, latestEnd, start);
        size++;
    }

    private void set(int step, int post, int start, int end, int latestEnd, int lastStart) {
        posts[step] = post;
        lastPosts[step] = post;
        starts[step] = start;
        ends[step] = end;
        latest[step] = latestEnd;
        last[step] = lastStart;
    }

    /** Of two ends that may fall on the same last day, the one that is better known counts. */
    private static boolean betterKnown(int one, int other) {
        return other == CareerTable.UNKNOWN || (one != CareerTable.UNKNOWN && one > other);
    }

    /** What runs ends later than what ended some day, and that later than any day that is known. */
    private static int later(int one, int other) {
        return Math.max(one, other);
    }
}
