package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.cadregraph.rule.Gender;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RetirementAge;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When cadres retire of whom not all is known, held against every day on which they may have been born. */
class CadreRetirementTest {

    private final Retirement retirement = new Retirement(RuleSets.shipped());

    @Provide
    Arbitrary<PartialDate> dates() {
        return Dates.dates()
                .between(LocalDate.of(1940, 1, 1), LocalDate.of(2005, 12, 31))
                .flatMap(day -> Arbitraries.of(
                                day.toString(),
                                YearMonth.from(day).toString(),
                                Year.from(day).toString())
                        .map(PartialDate::of));
    }

    private CadreRetirement of(@Nullable String gender, @Nullable String born, @Nullable String died) {
        return CadreRetirement.of(
                gender,
                born == null ? null : PartialDate.of(born),
                died == null ? null : PartialDate.of(died),
                retirement);
    }

    @Property(tries = 500)
    void eachDayOfBirthIsAReading(@ForAll("dates") PartialDate born, @ForAll Gender gender) {
        TreeSet<LocalDate> days = born.earliest()
                .datesUntil(born.latest().plusDays(1))
                .map(day ->
                        retirement.of(gender, PartialDate.of(day)).orElseThrow().lastDay())
                .collect(Collectors.toCollection(TreeSet::new));
        CadreRetirement found = CadreRetirement.of(gender.name(), born, null, retirement);
        assertThat(found.readings().stream().map(RetirementAge::lastDay)).containsExactlyElementsOf(days);
        assertThat(Objects.requireNonNull(found.earliest()).lastDay()).isEqualTo(days.getFirst());
        assertThat(Objects.requireNonNull(found.latest()).lastDay()).isEqualTo(days.getLast());
        assertThat(found.certainty()).isEqualTo(days.size() == 1 ? Certainty.CERTAIN : Certainty.POSSIBLE);
        assertThat(found.unknown()).isNull();
    }

    @Test
    void theYearAloneIsReadAsTheDecreeDoesFirst() {
        CadreRetirement found = of("Nữ", "1970", null);
        RetirementAge earliest = Objects.requireNonNull(found.earliest());
        assertThat(earliest.assumedBirth()).isTrue();
        assertThat(earliest.lastDay()).isEqualTo("2027-05-31");
        assertThat(earliest.ruleSet().id()).isEqualTo("135-2020-nd-cp");
        // Born in December 1970, old enough at 57 years and 8 months.
        assertThat(Objects.requireNonNull(found.latest()).lastDay()).isEqualTo("2028-08-31");
    }

    @ParameterizedTest
    @CsvSource({
        "male, '', '', BIRTH_UNKNOWN",
        "'', '', '', BIRTH_UNKNOWN",
        "'', 1970, '', GENDER_UNKNOWN",
        "khác, 1970, '', GENDER_UNKNOWN",
        "nam, 1960-01-15, 2019, DIED_BEFORE",
        "nam, 1960-01-15, 2020-01-31, DIED_BEFORE"
    })
    void whatIsNotKnownSaysWhy(String gender, String born, String died, RetirementUnknown why) {
        CadreRetirement found = of(or(gender), or(born), or(died));
        assertThat(found.unknown()).isEqualTo(why);
        assertThat(Stream.of(found.earliest(), found.latest(), found.certainty())
                        .filter(Objects::nonNull))
                .isEmpty();
    }

    private static @Nullable String or(String text) {
        return text.isEmpty() ? null : text;
    }

    @Test
    void whoMayHaveDiedBeforeRetiresPossibly() {
        assertThat(of("nam", "1960-01-15", "2020").certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(of("nam", "1960-01-15", "2020-02-01").certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(List.of(of("nam", "1960-01-15", "2020").readings().getFirst().lastDay()))
                .containsExactly(LocalDate.of(2020, 1, 31));
    }
}
