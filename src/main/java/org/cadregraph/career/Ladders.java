package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways by which people came to a place for the first time.
 *
 * @param arrivals how many came, as it is told
 * @param withoutPrior how many of them had no place before, as it is told
 * @param paths the most frequent first; those of too few people are not among them
 */
record Ladders(int arrivals, int withoutPrior, List<Ladder> paths) {

    /**
     * One way.
     *
     * @param steps from the first to the last before the place
     * @param count how many came by it, as it is told
     * @param share of all who came from some place
     * @param time from the first of the steps to the arrival
     */
    record Ladder(List<LadderStep> steps, int count, Share share, TimeTaken time) {}

    /**
     * One step of a way.
     *
     * @param time from the arrival there to the arrival at the next
     */
    record LadderStep(CareerPlace place, TimeTaken time) {}

    /** More ways than these are not told, so nothing more is kept of them than how many took them. */
    static final int MOST = 500;

    /**
     * The ways to one place, by those who came in the period.
     *
     * @param target the number of the place
     * @param most how many steps before it are told, 1 or more; earlier ones are left out
     */
    static Ladders of(CareerQuestion question, int target, int most) {
        Ways ways = new Ways(question.cells());
        int[] withoutPrior = new int[1];
        question.each(career -> {
            int arrival = arrival(question, career, target);
            if (arrival == 0) {
                withoutPrior[0]++;
            } else if (arrival > 0) {
                ways.count(Ways.path(career, Math.max(0, arrival - most), arrival));
            }
        });
        ways.choose(MOST);
        question.each(career -> {
            int arrival = arrival(question, career, target);
            if (arrival > 0) {
                ways.take(career, Math.max(0, arrival - most), arrival);
            }
        });
        Cells cells = question.cells();
        int came = ways.total();
        List<Ladder> told = new ArrayList<>();
        ways.told().forEach((path, days) -> told.add(ladder(question, path, days, came)));
        told.sort(Comparator.comparingInt(Ladder::count)
                .reversed()
                .thenComparing(ladder ->
                        order(ladder.steps().stream().map(LadderStep::place).toList())));
        int without = cells.told(withoutPrior[0]);
        return new Ladders(without + came, without, told);
    }

    /** The first step at the place; negative where there is none, or it did not begin in the period. */
    private static int arrival(CareerQuestion question, Steps career, int target) {
        int arrival = arrival(career, target);
        return arrival >= 0 && question.inPeriod(career.start(arrival)) ? arrival : -1;
    }

    /** The first step at a place; negative where there is none. */
    static int arrival(Steps career, int target) {
        for (int step = 0; step < career.size(); step++) {
            if (career.place(step) == target) {
                return step;
            }
        }
        return -1;
    }

    /** Orders paths: by their first place, then the next. */
    static String order(List<CareerPlace> path) {
        StringBuilder order = new StringBuilder();
        path.forEach(place -> order.append(place.order()).append('\0'));
        return order.toString();
    }

    private static Ladder ladder(CareerQuestion question, List<Integer> path, List<DaysTaken> days, int came) {
        Cells cells = question.cells();
        List<LadderStep> steps = new ArrayList<>();
        for (int step = 0; step < path.size(); step++) {
            steps.add(new LadderStep(question.places().get(path.get(step)), TimeTaken.of(days.get(step), cells)));
        }
        DaysTaken whole = days.getLast();
        return new Ladder(steps, cells.told(whole.size()), cells.share(whole.size(), came), TimeTaken.of(whole, cells));
    }
}
