package org.cadregraph.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where people went from a place, and how long it took. Somebody who was there several times counts each time.
 *
 * @param count how often somebody came there, as it is told
 * @param moved how often they went on to another place by the day of the question
 * @param left how often they left and had no place after
 * @param staying how often they are there still, or it is not known that they left
 * @param untilNext from coming there to coming to the next place; who had none by the day took longer than it is known
 * @param stay from coming there to leaving, whatever came after; who is there still takes longer
 * @param places to which they went, the most frequent first; those of too few moves are not among them
 */
record NextSteps(
        int count, int moved, int left, int staying, TimeTaken untilNext, TimeTaken stay, List<NextStep> places) {

    /**
     * A place to which people went.
     *
     * @param count how often, as it is told
     * @param share of all moves from the place of the question
     * @param time from coming to that place to coming to this one, of those who went to this one
     */
    record NextStep(CareerPlace place, int count, Share share, TimeTaken time) {}

    /**
     * Looks at all who came to a place in the period.
     *
     * @param source the number of the place
     */
    static NextSteps of(CareerQuestion question, int source) {
        DaysTaken untilNext = new DaysTaken();
        DaysTaken stay = new DaysTaken();
        DaysTaken[] to = new DaysTaken[question.places().size()];
        int[] left = new int[1];
        question.each(career -> {
            for (int step = 0; step < career.size(); step++) {
                if (career.place(step) != source || !question.inPeriod(career.start(step))) {
                    continue;
                }
                stay.add(career.days(step), career.ended(step));
                boolean moved = step + 1 < career.size();
                int days = moved ? career.start(step + 1) - career.start(step) : career.days(step);
                untilNext.add(days, moved);
                if (moved) {
                    int next = career.place(step + 1);
                    to[next] = to[next] == null ? new DaysTaken() : to[next];
                    to[next].add(days, true);
                } else if (career.ended(step)) {
                    left[0]++;
                }
            }
        });
        Cells cells = question.cells();
        List<Integer> enough = Arrays.stream(to)
                .filter(days -> days != null && cells.tells(days.size()))
                .map(DaysTaken::size)
                .toList();
        int moved = cells.total(untilNext.ended(), enough);
        List<NextStep> places = new ArrayList<>();
        for (int place = 0; place < to.length; place++) {
            DaysTaken days = to[place];
            if (days != null && cells.tells(days.size())) {
                places.add(new NextStep(
                        question.places().get(place),
                        cells.told(days.size()),
                        cells.share(days.size(), moved),
                        TimeTaken.of(days, cells)));
            }
        }
        places.sort(Comparator.comparingInt(NextStep::count)
                .reversed()
                .thenComparing(next -> next.place().order()));
        int gone = cells.told(left[0]);
        int staying = cells.told(untilNext.size() - untilNext.ended() - left[0]);
        return new NextSteps(
                moved + gone + staying,
                moved,
                gone,
                staying,
                TimeTaken.of(untilNext, cells),
                TimeTaken.of(stay, cells),
                places);
    }
}
