package org.cadregraph.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    /** The calendar, told once more. */
    private static int daysIn(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
            default -> 31;
        };
    }

    @Property(tries = 200)
    void aYearStandsForEachOfItsDays(@ForAll @IntRange(min = 1, max = 9999) int year) {
        PartialDate date = PartialDate.of("%04d".formatted(year));

        assertThat(date.earliest()).hasToString("%04d-01-01".formatted(year));
        assertThat(date.latest()).hasToString("%04d-12-31".formatted(year));
        assertThat(date.exact()).isFalse();
    }

    @Property(tries = 500)
    void aMonthStandsForEachOfItsDays(
            @ForAll @IntRange(min = 1, max = 9999) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        PartialDate date = PartialDate.of("%04d-%02d".formatted(year, month));

        assertThat(date.earliest()).hasToString("%04d-%02d-01".formatted(year, month));
        assertThat(date.latest()).hasToString("%04d-%02d-%02d".formatted(year, month, daysIn(year, month)));
        assertThat(date.exact()).isFalse();
    }

    @Property(tries = 200)
    void aDayStandsForItself(@ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
        PartialDate date = PartialDate.of(day.toString());

        assertThat(date.earliest()).isEqualTo(day);
        assertThat(date.latest()).isEqualTo(day);
        assertThat(date.exact()).isTrue();
        assertThat(date).isEqualTo(PartialDate.of(day));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1900, 2000, 2023, 2024})
    void onlyDaysOfTheCalendarAreRead(int year) {
        for (int month = 0; month <= 20; month++) {
            boolean real = month >= 1 && month <= 12;
            assertReads("%04d-%02d".formatted(year, month), real);
            for (int day = 0; day <= 40; day++) {
                assertReads(
                        "%04d-%02d-%02d".formatted(year, month, day), real && day >= 1 && day <= daysIn(year, month));
            }
        }
    }

    private static void assertReads(String text, boolean readable) {
        if (readable) {
            assertThat(PartialDate.of(text)).hasToString(text);
        } else {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> PartialDate.of(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10",
                "210",
                "02010",
                "-2010",
                "+2010",
                "2010-",
                "2010-3",
                "2010-03-",
                "2010-03-1",
                "2010-03-010",
                "2010/03/01",
                "01/03/2010",
                "201003",
                "20100301",
                "2010-03-01T00:00",
                "2010-03-01Z",
                " 2010",
                "2010\n",
                "2010-03-01 ",
                "２０１０",
                "tháng 3 năm 2010"
            })
    void anotherFormIsRefusedWithAMessageThatQuotesIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.of(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0000-01", "0000-01-01", "2010-13", "2010-00", "2010-02-29", "2010-04-31"})
    void aDateThatDoesNotExistIsRefusedWithAMessageThatQuotesIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.of(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("exists");
    }

    @Test
    void precisionIsPartOfTheValue() {
        assertThat(PartialDate.of("2010")).isNotEqualTo(PartialDate.of("2010-01-01"));
        assertThat(PartialDate.of("2010")).isNotEqualTo(PartialDate.of("2010-01"));
        assertThat(PartialDate.of("2010-01")).isNotEqualTo(PartialDate.of("2010-01-01"));
        assertThat(PartialDate.of("2010-01")).isEqualTo(PartialDate.of("2010-01"));
    }
}
