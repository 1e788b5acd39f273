package org.cadregraph.rule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of public holidays (ngày nghỉ lễ, tết).
 *
 * @param title of the calendar
 * @param citation where it comes from
 * @param note what else is to know; absent when nothing
 * @param source whether it ships, or is the office's
 * @param covers the days that it knows; of others nothing is said
 * @param weekend the weekly days off
 * @param days that the week alone does not tell, in order
 */
public record Holidays(
        Words title,
        String citation,
        @Nullable Words note,
        RuleSource source,
        Period.Span covers,
        Set<DayOfWeek> weekend,
        List<Holiday> days) {}
