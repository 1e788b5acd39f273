package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways from one place to another.
 *
 * @param count how many went from the one to the other, as it is told
 * @param paths by which they went, the most frequent first; those of too few people are not among them
 * @param shortest the fewest moves that lead there, each of which enough people made, though perhaps nobody made all
 */
record CareerPaths(int count, List<CareerPath> paths, List<ShortestPath> shortest) {

    /**
     * A way that people went.
     *
     * @param places between the two, in order
     * @param time from coming to the one to coming to the other
     */
    record CareerPath(List<CareerPlace> places, int count, Share share, TimeTaken time) {}

    /**
     * A way over moves that people made.
     *
     * @param moves from the one place to the other
     * @param weakest how often the rarest of the moves was made, as it is told
     */
    record ShortestPath(List<Move> moves, int weakest) {}

    /** A move that people made; {@code count} is how often, as it is told. */
    record Move(CareerPlace from, CareerPlace to, int count) {}

    /**
     * The ways to the first arrival at a place after the other, by those who came in the period; each way begins where the
     * other place was held last before.
     *
     * @param source number of the place where they begin
     * @param target number of the place where they end
     * @param most how many of the shortest are told
     */
    static CareerPaths of(CareerQuestion question, int source, int target, int most) {
        Ways ways = new Ways(question.cells());
        question.each(career -> {
            int end = end(question, career, source, target);
            if (end > 0) {
                ways.count(Ways.path(career, start(career, source, end), end));
            }
        });
        ways.choose(Ladders.MOST);
        question.each(career -> {
            int end = end(question, career, source, target);
            if (end > 0) {
                ways.take(career, start(career, source, end), end);
            }
        });
        Cells cells = question.cells();
        List<CareerPath> paths = new ArrayList<>();
        ways.told().forEach((path, days) -> {
            DaysTaken whole = days.getLast();
            paths.add(new CareerPath(
                    question.places().all(path.subList(1, path.size())),
                    cells.told(whole.size()),
                    cells.share(whole.size(), ways.total()),
                    TimeTaken.of(whole, cells)));
        });
        paths.sort(Comparator.comparingInt(CareerPath::count)
                .reversed()
                .thenComparingInt(path -> path.places().size())
                .thenComparing(path -> Ladders.order(path.places())));
        return new CareerPaths(
                ways.total(), paths, new ShortestPaths(question, Movements.of(question)).between(source, target, most));
    }

    /** The first step at the end after one at the beginning; negative where there is none in the period. */
    private static int end(CareerQuestion question, Steps career, int source, int target) {
        int start = Ladders.arrival(career, source);
        for (int step = start + 1; start >= 0 && step < career.size(); step++) {
            if (career.place(step) == target) {
                return question.inPeriod(career.start(step)) ? step : -1;
            }
        }
        return -1;
    }

    /** The last step at the beginning before the end. */
    private static int start(Steps career, int source, int end) {
        int start = end - 1;
        while (career.place(start) != source) {
            start--;
        }
        return start;
    }
}
