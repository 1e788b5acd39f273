package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public holidays that ship. */
class HolidaysTest {

    private final RuleSets sets = RuleSets.shipped();
    private final Holidays holidays = sets.holidays();

    /** The lunar calendar by the new moon of the time of Vietnam, computed by a library. */
    private static final class LunarCalendar extends ChineseCalendar {

        private static final TimeZone VIETNAM = TimeZone.getTimeZone("GMT+7");

        @SuppressWarnings("deprecation") // the one way to give it another time than China's
        LunarCalendar(int year, int month, int day) {
            super(VIETNAM, ULocale.ROOT, VIETNAM);
            clear();
            set(EXTENDED_YEAR, year);
            set(MONTH, month - 1);
            set(IS_LEAP_MONTH, 0);
            set(DATE, day);
        }

        LocalDate date() {
            return Instant.ofEpochMilli(getTimeInMillis())
                    .atOffset(ZoneOffset.ofHours(7))
                    .toLocalDate();
        }
    }

    @Test
    void theComputationKnowsTheYearsInWhichVietnamAndChinaDiffered() {
        assertThat(new LunarCalendar(1985, 1, 1).date()).isEqualTo("1985-01-21");
        assertThat(new LunarCalendar(2007, 1, 1).date()).isEqualTo("2007-02-17");
    }

    @Test
    void lunarHolidaysFallOnTheirDays() {
        for (int year = 2021; year <= 2035; year++) {
            LocalDate first = new LunarCalendar(year, 1, 1).date();
            List<LocalDate> tet = days(year, "Lunar New Year", Holiday.Kind.OFF);
            assertThat(tet).as("Tết of %d", year).hasSize(5).contains(first, first.minusDays(1), first.plusDays(2));
            assertThat(tet.getFirst().plusDays(4)).isEqualTo(tet.getLast());
            assertThat(days(year, "Hùng Kings' Day", Holiday.Kind.OFF))
                    .containsExactly(new LunarCalendar(year, 3, 10).date());
        }
    }

    private List<LocalDate> days(int year, String name, Holiday.Kind kind) {
        return holidays.days().stream()
                .filter(day -> day.on().getYear() == year && day.name().en().equals(name) && day.kind() == kind)
                .map(Holiday::on)
                .toList();
    }

    /** Breaks as they were announced: all days off in a row, with the working days around them. */
    @ParameterizedTest
    @CsvSource({
        "2021-02-10, 2021-02-16", "2021-09-02, 2021-09-05", "2023-01-20, 2023-01-26", "2023-04-29, 2023-05-03",
        "2023-09-01, 2023-09-04", "2024-02-08, 2024-02-14", "2024-08-31, 2024-09-03", "2025-01-25, 2025-02-02",
        "2025-04-05, 2025-04-07", "2025-04-30, 2025-05-04", "2025-08-30, 2025-09-02", "2026-02-14, 2026-02-22",
        "2026-08-29, 2026-09-02"
    })
    void breaksAreThoseThatWereAnnounced(LocalDate first, LocalDate last) {
        WorkingDays days = new WorkingDays(holidays);
        assertThat(days.between(first, last.plusDays(1))).hasValue(0);
        assertThat(days.between(first.minusDays(1), first)).as("the day before").hasValue(1);
        assertThat(days.between(last.plusDays(1), last.plusDays(2)))
                .as("the day after")
                .hasValue(1);
    }

    @Test
    void onDaysOffThatWereExchangedOneWorks() {
        WorkingDays days = new WorkingDays(holidays);
        for (String day : Set.of("2024-05-04", "2025-04-26", "2026-08-22")) {
            LocalDate worked = LocalDate.parse(day);
            assertThat(days.between(worked, worked.plusDays(1))).as(day).hasValue(1);
        }
    }

    @Test
    void eachYearHasAsManyHolidaysAsTheLabourCodeSays() {
        for (int year = 2021; year <= 2035; year++) {
            int of = year;
            Set<LocalDate> off = holidays.days().stream()
                    .filter(day -> day.on().getYear() == of && day.kind() == Holiday.Kind.OFF)
                    .filter(day -> !day.name().en().equals("Day off in exchange"))
                    .map(Holiday::on)
                    .collect(Collectors.toSet());
            assertThat(off).as("%d", year).hasSize(year < 2026 ? 11 : 12);
        }
    }

    @Test
    void whatNobodyHasAnnouncedIsOfLowConfidence() {
        assertThat(holidays.days().stream()
                        .filter(day ->
                                day.on().getYear() > 2026 && day.name().en().equals("Lunar New Year")))
                .isNotEmpty()
                .allMatch(day -> day.confidence() == Confidence.LOW);
    }
}
