package org.cadregraph.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is to say, beside what it said before: whether somebody is taken into a plan by that.
 *
 * @param before absent for a new entry
 */
record Taking(@Nullable PlanningLine before, PlanningLine after) {

    /** Whether it says nothing else of when the entry stands, and in which term. */
    boolean changesNothing() {
        return before != null && sameTerm(before) && before.period().equals(after.period());
    }

    private boolean sameTerm(PlanningLine line) {
        return Objects.equals(line.termKey(), after.termKey());
    }

    /**
     * The days on which the cadre must fit the post: the first of the entry, on every reading of it, where that day or the
     * term is new; and where the entry comes to stand for longer, the one on which it ended before.
     */
    List<LocalDate> judgedOn(LocalDate today) {
        PlanningLine was = before;
        if (was == null || !sameTerm(was) || !Objects.equals(was.from(), after.from())) {
            return days(after.from(), today);
        }
        return standsLonger(was) ? days(was.to(), today) : List.of();
    }

    private boolean standsLonger(PlanningLine was) {
        Period period = was.period();
        Period now = after.period();
        return now.possible().to().isAfter(period.possible().to())
                || (period.endUnknown() && !now.endUnknown() && now.to() == null);
    }

    private static List<LocalDate> days(@Nullable PartialDate date, LocalDate today) {
        return date == null
                ? List.of(today)
                : Stream.of(date.earliest(), date.latest()).distinct().toList();
    }
}
