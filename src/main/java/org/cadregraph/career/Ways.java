package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ways that people went. They are looked at twice: first it is counted how many went each, then for those that are told it
 * is collected how long each step took.
 */
final class Ways {

    private final Cells cells;
    private final Map<List<Integer>, Integer> counts = new HashMap<>();
    private final Map<List<Integer>, List<DaysTaken>> told = new HashMap<>();
    private int total;

    Ways(Cells cells) {
        this.cells = cells;
    }

    /** The places of the steps from the first to before the last. */
    static List<Integer> path(Steps career, int first, int last) {
        return IntStream.range(first, last).mapToObj(career::place).toList();
    }

    void count(List<Integer> path) {
        counts.merge(path, 1, Integer::sum);
    }

    /**
     * Chooses the ways that are told: those of enough people, the most frequent of them.
     *
     * @param most how many at most
     */
    void choose(int most) {
        List<Map.Entry<List<Integer>, Integer>> chosen = counts.entrySet().stream()
                .filter(way -> cells.tells(way.getValue()))
                .sorted(Comparator.comparingInt((Map.Entry<List<Integer>, Integer> way) -> cells.told(way.getValue()))
                        .reversed()
                        .thenComparing(way -> way.getKey().toString()))
                .limit(most)
                .toList();
        total = cells.total(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                chosen.stream().map(Map.Entry::getValue).toList());
        chosen.forEach(way -> told.put(way.getKey(), new ArrayList<>()));
        counts.clear();
    }

    /** Looks at a career again: how long each step took, and then all of them together. */
    void take(Steps career, int first, int last) {
        List<DaysTaken> days = told.get(path(career, first, last));
        if (days == null) {
            return;
        }
        while (days.size() <= last - first) {
            days.add(new DaysTaken());
        }
        for (int step = first; step < last; step++) {
            days.get(step - first).add(career.start(step + 1) - career.start(step), true);
        }
        days.getLast().add(career.start(last) - career.start(first), true);
    }

    /** How many went some way, as it is told. */
    int total() {
        return total;
    }

    /** For each way that is told, how long each step of it took, and the whole. */
    Map<List<Integer>, List<DaysTaken>> told() {
        return told;
    }
}
