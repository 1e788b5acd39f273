package org.cadregraph.career;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A career as one state a year: the place that somebody had come to last, on the day on which it began and on each
 * anniversary of that; no more than a hundred years, whatever somebody asks.
 */
final class CareerYears {

    private static final int MOST = 100;

    private final int[] states = new int[MOST];
    private int size;

    /** Looks at this career from now on. */
    void of(Steps career) {
        size = 0;
        if (career.size() == 0) {
            return;
        }
        LocalDate first = LocalDate.ofEpochDay(career.start(0));
        int last = career.size() - 1;
        int end = career.start(last) + Math.max(1, career.days(last));
        int step = 0;
        for (int day = career.start(0); day < end && size < MOST; day = CareerTable.day(first.plusYears(size))) {
            while (step < last && career.start(step + 1) <= day) {
                step++;
            }
            states[size] = career.place(step);
            size++;
        }
    }

    int size() {
        return size;
    }

    /** The states in order, of which the first {@link #size} count. */
    int[] states() {
        return states;
    }

    int[] copy() {
        return Arrays.copyOf(states, size);
    }
}
