package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.time.Period;

/**
 * Counts working days (ngày làm việc) by a calendar of holidays. An answer that would take days outside the calendar is
 * empty: unknown, and not a guess.
 */
public final class WorkingDays {

    private final Period.Span covers;

    /** All working days that are covered, in order. */
    private final LocalDate[] days;

    public WorkingDays(Holidays holidays) {
        covers = holidays.covers();
        Map<LocalDate, Holiday> special =
                holidays.days().stream().collect(Collectors.toMap(Holiday::on, Function.identity()));
        days = covers.from()
                .datesUntil(covers.to())
                .filter(day -> {
                    Holiday holiday = special.get(day);
                    return holiday == null
                            ? !holidays.weekend().contains(day.getDayOfWeek())
                            : holiday.kind() == Holiday.Kind.WORKED;
                })
                .toArray(LocalDate[]::new);
    }

    /** How many lie in {@code [from, to)}; empty when some of these days are not covered. */
    public OptionalInt between(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return OptionalInt.of(0);
        }
        return covers.contains(from) && !to.isAfter(covers.to())
                ? OptionalInt.of(before(to) - before(from))
                : OptionalInt.empty();
    }

    /**
     * The working day that is so many working days after a day: just so many lie after the day and not after the answer.
     *
     * @param count at least 1
     */
    public Optional<LocalDate> after(LocalDate day, int count) {
        positive(count);
        int place = before(day.plusDays(1)) + count - 1;
        return covers.contains(day) && place < days.length ? Optional.of(days[place]) : Optional.empty();
    }

    /**
     * The working day that is so many working days before a day: just so many lie on the answer or later, and before the
     * day.
     *
     * @param count at least 1
     */
    public Optional<LocalDate> before(LocalDate day, int count) {
        positive(count);
        int place = before(day) - count;
        boolean covered = day.isAfter(covers.from()) && !day.isAfter(covers.to());
        return covered && place >= 0 ? Optional.of(days[place]) : Optional.empty();
    }

    private static void positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " working days are none: ask for 1 or more");
        }
    }

    /** How many working days of the calendar lie before a day. */
    private int before(LocalDate day) {
        int place = Arrays.binarySearch(days, day);
        return place >= 0 ? place : -place - 1;
    }
}
