package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.cadregraph.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Retirement held against the roadmap in Article 4 of Decree 135/2020/NĐ-CP: an age for each year of retirement, typed in
 * here a second time. Months of birth follow from it.
 */
class RetirementTest {

    /** By year of retirement from 2021 on. */
    private static final List<String> MEN = List.of(
            "P60Y3M", "P60Y6M", "P60Y9M", "P61Y0M", "P61Y3M", "P61Y6M", "P61Y9M", "P62Y0M", "P62Y0M", "P62Y0M",
            "P62Y0M", "P62Y0M", "P62Y0M", "P62Y0M", "P62Y0M");

    private static final List<String> WOMEN = List.of(
            "P55Y4M", "P55Y8M", "P56Y0M", "P56Y4M", "P56Y8M", "P57Y0M", "P57Y4M", "P57Y8M", "P58Y0M", "P58Y4M",
            "P58Y8M", "P59Y0M", "P59Y4M", "P59Y8M", "P60Y0M");

    private final Retirement retirement = new Retirement(RuleSets.shipped());

    /** In months; before the roadmap 60 and 55 years. */
    private static int age(Gender gender, int year) {
        if (year < 2021) {
            return gender == Gender.MALE ? 720 : 660;
        }
        List<String> roadmap = gender == Gender.MALE ? MEN : WOMEN;
        return (int) Period.parse(roadmap.get(Math.min(year - 2021, roadmap.size() - 1)))
                .toTotalMonths();
    }

    /** Month after month, until somebody is as old as that month's year asks. */
    private static YearMonth month(Gender gender, YearMonth born) {
        YearMonth month = born;
        for (int old = 0; old < age(gender, month.getYear()); old++) {
            month = month.plusMonths(1);
        }
        return month;
    }

    @Property(tries = 2000)
    void peopleRetireAtTheEndOfTheMonthInWhichTheyAreOldEnough(
            @ForAll Gender gender, @ForAll @DateRange(min = "1930-01-01", max = "2040-12-31") LocalDate born) {
        RetirementAge found = retirement.of(gender, PartialDate.of(born)).orElseThrow();
        YearMonth month = month(gender, YearMonth.from(born));

        assertThat(found.lastDay()).isEqualTo(month.atEndOfMonth());
        assertThat(found.from()).isEqualTo(month.plusMonths(1).atDay(1));
        assertThat(found.years() * 12 + found.months()).isEqualTo(age(gender, month.getYear()));
        assertThat(YearMonth.from(found.reached())).isEqualTo(month);
        assertThat(found.assumedBirth()).isFalse();
        assertThat(retirement
                        .of(gender, PartialDate.of(YearMonth.from(born).toString()))
                        .map(RetirementAge::lastDay))
                .as("the month of birth is enough")
                .contains(found.lastDay());
        assertThat(found.ruleSet().id())
                .isEqualTo(month.getYear() < 2021 ? "retirement-before-2021" : "135-2020-nd-cp");
    }

    @Test
    void theScheduleFrom2021To2036() {
        for (Gender gender : Gender.values()) {
            List<RetirementRow> rows = retirement.schedule(gender, 2021, 2036);
            System.out.printf("%s%nyear  age        born from .. to (the month after)%n", gender);
            rows.forEach(row -> System.out.printf(
                    "%d  %d y %2d m  %s .. %s%n", row.year(), row.years(), row.months(), row.bornFrom(), row.bornTo()));

            assertThat(rows.stream().map(RetirementRow::year))
                    .as("each year once")
                    .containsExactly(
                            2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035,
                            2036);
            for (RetirementRow row : rows) {
                YearMonth first = YearMonth.parse(row.bornFrom().text());
                YearMonth last = YearMonth.parse(row.bornTo().text()).minusMonths(1);
                assertThat(row.years() * 12 + row.months()).isEqualTo(age(gender, row.year()));
                assertThat(month(gender, first).getYear()).isEqualTo(row.year());
                assertThat(month(gender, first.minusMonths(1)).getYear()).isEqualTo(row.year() - 1);
                assertThat(month(gender, last).getYear()).isEqualTo(row.year());
                assertThat(month(gender, last.plusMonths(1)).getYear()).isEqualTo(row.year() + 1);
            }
            for (int row = 1; row < rows.size(); row++) {
                assertThat(rows.get(row).bornFrom())
                        .as("no month of birth is left out")
                        .isEqualTo(rows.get(row - 1).bornTo());
            }
        }
    }

    /** Counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "MALE, 1960-12-31, 60, 0, 2020-12-31",
        "MALE, 1961-01-01, 60, 3, 2021-04-30",
        "MALE, 1961-09-30, 60, 3, 2021-12-31",
        "MALE, 1961-10-01, 60, 6, 2022-04-30",
        "MALE, 1962-06-30, 60, 6, 2022-12-31",
        "MALE, 1962-07-01, 60, 9, 2023-04-30",
        "MALE, 1966-03-31, 61, 9, 2027-12-31",
        "MALE, 1966-04-01, 62, 0, 2028-04-30",
        "FEMALE, 1965-12-31, 55, 0, 2020-12-31",
        "FEMALE, 1966-01-01, 55, 4, 2021-05-31",
        "FEMALE, 1966-08-31, 55, 4, 2021-12-31",
        "FEMALE, 1966-09-01, 55, 8, 2022-05-31",
        "FEMALE, 1967-04-30, 55, 8, 2022-12-31",
        "FEMALE, 1975-04-30, 59, 8, 2034-12-31",
        "FEMALE, 1975-05-01, 60, 0, 2035-05-31",
        "MALE, 1964-02, 61, 3, 2025-05-31",
        "MALE, 1964, 61, 3, 2025-04-30"
    })
    void boundaryMonths(Gender gender, String born, int years, int months, LocalDate lastDay) {
        RetirementAge found = retirement.of(gender, PartialDate.of(born)).orElseThrow();
        assertThat(found.years()).isEqualTo(years);
        assertThat(found.months()).isEqualTo(months);
        assertThat(found.lastDay()).isEqualTo(lastDay);
        assertThat(found.assumedBirth()).isEqualTo(born.length() == 4);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(retirement.of(null, PartialDate.of("1970-01-01"))).isEmpty();
        assertThat(retirement.of(Gender.FEMALE, null)).isEmpty();
        assertThat(Gender.of("Nữ")).contains(Gender.FEMALE);
        assertThat(Gender.of("nam")).contains(Gender.MALE);
        assertThat(Gender.of("male")).contains(Gender.MALE);
        assertThat(Gender.of("unknown")).isEqualTo(Optional.empty());
    }

    @Test
    void howWellTheAgeIsKnownComesAlong() {
        assertThat(retirement
                        .of(Gender.MALE, PartialDate.of("1955-01-01"))
                        .map(age -> age.rule().confidence()))
                .contains(Confidence.LOW);
        assertThat(retirement
                        .of(Gender.MALE, PartialDate.of("1970-01-01"))
                        .map(age -> age.rule().confidence()))
                .contains(Confidence.HIGH);
    }
}
