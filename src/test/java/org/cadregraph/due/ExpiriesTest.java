package org.cadregraph.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.cadregraph.api.PageRequest;
import org.cadregraph.rule.PostWords;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When times in posts end, held against each day that the dates may stand for. */
class ExpiriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final Expiries expiries = new Expiries(RuleSets.shipped());

    @Provide
    Arbitrary<PartialDate> starts() {
        return dates(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31));
    }

    @Provide
    Arbitrary<PartialDate> ends() {
        return dates(LocalDate.of(2025, 1, 1), LocalDate.of(2031, 12, 31));
    }

    private static Arbitrary<PartialDate> dates(LocalDate first, LocalDate last) {
        return Dates.dates()
                .between(first, last)
                .flatMap(day -> Arbitraries.of(
                                day.toString(),
                                YearMonth.from(day).toString(),
                                Year.from(day).toString())
                        .map(PartialDate::of));
    }

    @Provide
    Arbitrary<Period.Span> periods() {
        return Combinators.combine(
                        Dates.dates().between(LocalDate.of(2022, 1, 1), LocalDate.of(2032, 12, 31)),
                        // Two days at least: no day of 2019 is five years before 29 February 2024.
                        Arbitraries.integers().between(2, 1200))
                .as((from, days) -> new Period.Span(from, from.plusDays(days)));
    }

    private static DueQuestion question(Period.Span within) {
        return new DueQuestion(
                DueQuestion.Of.EXPIRING_TERMS,
                false,
                new Moment(TODAY, Belief.PRESENT),
                within,
                null,
                PageRequest.of(null, null, null, null));
    }

    private static Running running(TenureKind kind, Period period, boolean acting, @Nullable PartialDate until) {
        return running(RuledPost.classified(null), kind, period, acting, until);
    }

    private static Running running(
            RuledPost post, TenureKind kind, Period period, boolean acting, @Nullable PartialDate until) {
        return new Running("t", "c", "p", post, kind, period, acting, until);
    }

    private static Optional<Certainty> certainty(PartialDate date, Period.Span within, int years) {
        Set<Boolean> readings = date.earliest()
                .datesUntil(date.latest().plusDays(1))
                .map(day -> within.contains(day.plusYears(years)))
                .collect(Collectors.toSet());
        return !readings.contains(true)
                ? Optional.empty()
                : Optional.of(readings.contains(false) ? Certainty.POSSIBLE : Certainty.CERTAIN);
    }

    @Property(tries = 1000)
    void aRecordedEndIsAsSureAsItsReadings(
            @ForAll("ends") PartialDate until, @ForAll("periods") Period.Span within, @ForAll TenureKind kind) {
        Running running = running(kind, Period.of(PartialDate.of("2018"), null), false, until);
        DueQuestion question = question(within);
        Optional<Certainty> expected = certainty(until, within, 0);
        boolean rotation = kind == TenureKind.ROTATION;
        assertThat(expiries.timeInPost(running, question).map(DueItem::certainty))
                .isEqualTo(rotation ? Optional.empty() : expected);
        assertThat(expiries.rotation(running, question).map(DueItem::certainty)).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void anAppointmentEndsPossiblyAfterFiveYears(
            @ForAll("starts") PartialDate from, @ForAll("periods") Period.Span within) {
        Running running = running(TenureKind.APPOINTMENT, Period.of(from, null), false, null);
        Optional<DueItem> found = expiries.timeInPost(running, question(within));
        // No word tells whether the post leads, so that it never is certain.
        assertThat(found.map(DueItem::certainty))
                .isEqualTo(certainty(from, within, 5).map(any -> Certainty.POSSIBLE));
        found.ifPresent(item -> assertThat(item.rules()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"HEADS, CERTAIN", "DEPUTIES, CERTAIN", "COMMITTEE_SEATS, none", "OTHERS, none", "none, POSSIBLE"})
    void theRuleIsForPostsThatLead(PostWords.@Nullable Kind is, @Nullable Certainty expected) {
        RuledPost post = new RuledPost(null, null, is);
        Period period = Period.of(PartialDate.of("2022-07-01"), null);
        Running running = running(post, TenureKind.APPOINTMENT, period, false, null);
        DueQuestion question = question(new Period.Span(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1)));
        assertThat(expiries.timeInPost(running, question).map(DueItem::certainty))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "APPOINTMENT, 2021-07-01, false, 138-2020-nd-cp 2026-07-01",
        "REAPPOINTMENT, 2024-02-29, false, 138-2020-nd-cp 2029-02-28",
        "APPOINTMENT, 2026-01-01, false, 170-2025-nd-cp 2031-01-01",
        "APPOINTMENT, 2012-01-01, false, illustrative-city-2010 2017-01-01",
        "APPOINTMENT, 2009-01-01, false, ''",
        "APPOINTMENT, 2021-07-01, true, ''",
        "ELECTION, 2021-07-01, false, ''",
        "TRANSFER, 2021-07-01, false, ''"
    })
    void theRuleInForceAtTheStartSaysForHowLong(TenureKind kind, String from, boolean acting, String expected) {
        Running running = running(kind, Period.of(PartialDate.of(from), null), acting, null);
        assertThat(expiries.timeInPost(running, question(new Period.Span(Period.BEGINNING, Period.FOREVER)))
                        .map(item -> item.rules().getFirst().ruleSet().id() + " " + item.day())
                        .orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022-04-28, 2025-04-28", "2023-03, 2026-03-01", "2022-04-27, ''"})
    void aRotationLastsThirtySixMonthsAtLeast(String from, String expected) {
        Running running = running(TenureKind.ROTATION, Period.of(PartialDate.of(from), null), false, null);
        assertThat(expiries.rotation(running, question(new Period.Span(Period.BEGINNING, Period.FOREVER)))
                        .map(item -> item.day().toString())
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void whoeverLeavesBeforeHasNothingDue() {
        DueQuestion question = question(new Period.Span(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1)));
        PartialDate until = PartialDate.of("2027-06-01");
        PartialDate from = PartialDate.of("2024-01-01");
        assertThat(expiries.timeInPost(
                        running(TenureKind.SECONDMENT, Period.of(from, PartialDate.of("2027-05-31")), false, until),
                        question))
                .isEmpty();
        assertThat(expiries.timeInPost(
                                running(TenureKind.SECONDMENT, Period.of(from, PartialDate.of("2027")), false, until),
                                question)
                        .map(DueItem::certainty))
                .contains(Certainty.POSSIBLE);
        assertThat(expiries.timeInPost(running(TenureKind.SECONDMENT, Period.of(from, until), false, until), question)
                        .map(DueItem::certainty))
                .contains(Certainty.CERTAIN);
    }
}
