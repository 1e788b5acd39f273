package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of each day by itself whether it is worked: what counts of working days are held against. */
public final class DayByDay {

    private final Holidays holidays;
    private final Map<LocalDate, Holiday> special;

    public DayByDay(Holidays holidays) {
        this.holidays = holidays;
        this.special = holidays.days().stream().collect(Collectors.toMap(Holiday::on, Function.identity()));
    }

    public boolean worked(LocalDate day) {
        Holiday holiday = special.get(day);
        return holiday == null
                ? !holidays.weekend().contains(day.getDayOfWeek())
                : holiday.kind() == Holiday.Kind.WORKED;
    }
}
