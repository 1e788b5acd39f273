package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.cadregraph.api.Problem;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers when people retire, and which days are worked. */
@Controller
class CalendarController {

    private static final int FIRST = 1950;
    private static final int LAST = 2100;
    private static final int MOST = 100;

    private final RuleSets sets;
    private final Retirement retirement;
    private final WorkingDays workingDays;

    CalendarController(RuleSets sets, Retirement retirement, WorkingDays workingDays) {
        this.sets = sets;
        this.retirement = retirement;
        this.workingDays = workingDays;
    }

    @QueryMapping
    @Nullable RetirementAge retirement(@Argument Gender gender, @Argument PartialDate birthDate) {
        return retirement.of(gender, birthDate).orElse(null);
    }

    @QueryMapping
    List<RetirementRow> retirementSchedule(@Argument Gender gender, @Argument Integer from, @Argument Integer to) {
        if (from < FIRST || to > LAST || from > to || to - from >= MOST) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "Years from " + from + " to " + to + " cannot be shown: ask for years from " + FIRST + " to " + LAST
                            + " in their order, at most " + MOST + " at once");
        }
        return retirement.schedule(gender, from, to);
    }

    @QueryMapping
    @Nullable List<Holiday> holidays(@Argument Integer year) {
        Period.Span covers = sets.holidays().covers();
        // A year that the calendar begins in the middle of is not covered; nor is the one that it ends in.
        if (year < covers.from().getYear()
                || year >= covers.to().getYear()
                || covers.from().isAfter(LocalDate.ofYearDay(year, 1))) {
            return null;
        }
        return sets.holidays().days().stream()
                .filter(day -> day.on().getYear() == year)
                .toList();
    }

    @SchemaMapping
    String name(Holiday holiday, @Argument Language language) {
        return holiday.name().in(language);
    }

    @QueryMapping
    @Nullable Integer workingDays(@Argument LocalDate from, @Argument LocalDate to) {
        OptionalInt days = workingDays.between(from, to);
        return days.isPresent() ? (Integer) days.getAsInt() : null;
    }
}
