package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.Test;

/** Working days, counted a second time one day after another. */
class WorkingDaysTest {

    private static final Period.Span COVERS = new Period.Span(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

    @Provide
    Arbitrary<Holidays> calendars() {
        Arbitrary<Set<DayOfWeek>> weekends =
                Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7);
        Arbitrary<Map<Integer, Holiday.Kind>> days = Arbitraries.maps(
                        Arbitraries.integers().between(0, 365), Arbitraries.of(Holiday.Kind.class))
                .ofMaxSize(60);
        return Combinators.combine(weekends, days).as(WorkingDaysTest::calendar);
    }

    private static Holidays calendar(Set<DayOfWeek> weekend, Map<Integer, Holiday.Kind> days) {
        List<Holiday> holidays = days.entrySet().stream()
                .map(day -> new Holiday(
                        COVERS.from().plusDays(day.getKey()), Words.same("x"), day.getValue(), Confidence.HIGH))
                .toList();
        return new Holidays(Words.same("x"), "x", null, RuleSource.SHIPPED, COVERS, weekend, holidays);
    }

    private static boolean works(Holidays holidays, LocalDate day) {
        for (Holiday holiday : holidays.days()) {
            if (holiday.on().equals(day)) {
                return holiday.kind() == Holiday.Kind.WORKED;
            }
        }
        return !holidays.weekend().contains(day.getDayOfWeek());
    }

    @Property(tries = 500)
    void betweenTwoDays(
            @ForAll("calendars") Holidays holidays,
            @ForAll @DateRange(min = "2023-12-25", max = "2025-01-07") LocalDate from,
            @ForAll @DateRange(min = "2023-12-25", max = "2025-01-07") LocalDate to) {
        OptionalInt told = new WorkingDays(holidays).between(from, to);
        int count = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (!COVERS.contains(day)) {
                assertThat(told).as("%s is not covered", day).isEmpty();
                return;
            }
            count += works(holidays, day) ? 1 : 0;
        }
        assertThat(told).hasValue(count);
    }

    @Property(tries = 500)
    void soManyAfterADay(
            @ForAll("calendars") Holidays holidays,
            @ForAll @DateRange(min = "2023-12-25", max = "2025-01-07") LocalDate day,
            @ForAll @IntRange(min = 1, max = 300) int count) {
        assertThat(new WorkingDays(holidays).after(day, count)).isEqualTo(stepped(holidays, day, day, count, 1));
    }

    @Property(tries = 500)
    void soManyBeforeADay(
            @ForAll("calendars") Holidays holidays,
            @ForAll @DateRange(min = "2023-12-25", max = "2025-01-07") LocalDate day,
            @ForAll @IntRange(min = 1, max = 300) int count) {
        assertThat(new WorkingDays(holidays).before(day, count))
                .isEqualTo(stepped(holidays, day, day.minusDays(1), count, -1));
    }

    /** Goes on day by day; a day that is not covered ends it without an answer. */
    private static Optional<LocalDate> stepped(Holidays holidays, LocalDate day, LocalDate first, int count, int step) {
        if (!COVERS.contains(first)) {
            return Optional.empty();
        }
        int left = count;
        LocalDate at = day;
        while (left > 0) {
            at = at.plusDays(step);
            if (!COVERS.contains(at)) {
                return Optional.empty();
            }
            left -= works(holidays, at) ? 1 : 0;
        }
        return Optional.of(at);
    }

    @Test
    void aNoticeNinetyWorkingDaysBeforeATermEnds() {
        WorkingDays days = new WorkingDays(RuleSets.shipped().holidays());
        LocalDate end = LocalDate.of(2026, Month.JUNE, 1);
        LocalDate notice = days.before(end, 90).orElseThrow();
        assertThat(notice).isEqualTo(LocalDate.of(2026, Month.JANUARY, 14));
        assertThat(days.between(notice, end)).hasValue(90);
        assertThat(days.before(LocalDate.of(2021, Month.MARCH, 1), 90))
                .as("2020 is not covered")
                .isEmpty();
    }

    @Test
    void withoutWeekendsAndHolidaysEveryDayIsWorked() {
        WorkingDays days = new WorkingDays(calendar(EnumSet.noneOf(DayOfWeek.class), new HashMap<>()));
        assertThat(days.between(COVERS.from(), COVERS.to())).hasValue(366);
        assertThat(days.after(COVERS.from(), 1)).contains(COVERS.from().plusDays(1));
    }

    @Test
    void noneOrFewerCannotBeAskedFor() {
        WorkingDays days = new WorkingDays(calendar(EnumSet.noneOf(DayOfWeek.class), new HashMap<>()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.after(COVERS.from(), 0))
                .withMessage("0 working days are none: ask for 1 or more");
    }
}
