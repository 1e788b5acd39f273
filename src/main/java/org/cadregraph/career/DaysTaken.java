package org.cadregraph.career;

import java.util.Arrays;

/** Collects how long something took each of a group, or how long at least. */
final class DaysTaken {

    private int[] days = new int[4];
    private boolean[] ended = new boolean[4];
    private int size;
    private int ends;

    /** @param done whether it came to its end then; else it took longer than that */
    void add(int taken, boolean done) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            ended = Arrays.copyOf(ended, size * 2);
        }
        days[size] = taken;
        ended[size] = done;
        size++;
        ends += done ? 1 : 0;
    }

    int size() {
        return size;
    }

    int ended() {
        return ends;
    }

    Survival survival() {
        return Survival.of(Arrays.copyOf(days, size), Arrays.copyOf(ended, size));
    }
}
