package org.cadregraph.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    /** The days that are asked about, and some on either side that only a reading can name. */
    private static final List<LocalDate> DAYS =
            LocalDate.of(2018, 12, 1).datesUntil(LocalDate.of(2021, 2, 1)).toList();

    private static final List<String> TEXTS =
            DAYS.stream().map(LocalDate::toString).toList();

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.of(text);
    }

    private static Period period(@Nullable String from, @Nullable String to) {
        return Period.of(date(from), date(to));
    }

    private static Period unknownEnd(@Nullable String from) {
        return new Period(date(from), null, true);
    }

    /** The indexes of the days that a text may stand for. */
    private static List<Integer> readings(String text) {
        List<Integer> readings = new ArrayList<>();
        for (int index = 0; index < DAYS.size(); index++) {
            if (TEXTS.get(index).startsWith(text)) {
                readings.add(index);
            }
        }
        return readings;
    }

    private static List<Integer> startReadings(Period period) {
        return period.from() == null
                ? Stream.iterate(0, index -> index + 1).limit(DAYS.size()).toList()
                : readings(period.from().text());
    }

    private static List<Integer> endReadings(Period period) {
        if (period.to() != null) {
            return readings(period.to().text());
        }
        return period.endUnknown()
                ? Stream.iterate(0, index -> index + 1).limit(DAYS.size() + 1).toList()
                : List.of(DAYS.size());
    }

    /** On how many readings of the two ends the period runs, day by day, and how many readings there are at all. */
    private record Census(List<Integer> running, int all) {

        static Census of(Period period) {
            int[] change = new int[DAYS.size() + 1];
            int all = 0;
            int[] ends = endReadings(period).stream().mapToInt(end -> end).toArray();
            for (int start : startReadings(period)) {
                // An end that nobody knows lies after the start.
                int least = period.endUnknown() ? start + 1 : start;
                for (int end : ends) {
                    if (end < least) {
                        continue;
                    }
                    all++;
                    change[start]++;
                    change[end]--;
                }
            }
            for (int index = 1; index < change.length; index++) {
                change[index] += change[index - 1];
            }
            return new Census(Arrays.stream(change).boxed().toList(), all);
        }
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<Integer> year = Arbitraries.integers().between(2019, 2020);
        Arbitrary<Integer> month = Arbitraries.integers().between(1, 12);
        return Arbitraries.oneOf(
                year.map(String::valueOf),
                Combinators.combine(year, month).as((y, m) -> String.format(Locale.ROOT, "%d-%02d", y, m)),
                Arbitraries.integers()
                        .between(0, 365 * 2)
                        .map(days -> LocalDate.of(2019, 1, 1).plusDays(days).toString()),
                Arbitraries.of("2019-12-31", "2020-01-01", "2020-02-29", "2020-03-01", "2020-12-31", "2021-01-01"));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Optional<String>> start = dates().optional(0.9);
        Arbitrary<Optional<String>> end = dates().optional(0.8);
        return Combinators.combine(start, end, Arbitraries.of(true, false))
                .as((from, to, unknown) ->
                        new Period(date(from.orElse(null)), date(to.orElse(null)), to.isEmpty() && unknown));
    }

    @Property(tries = 200)
    void anAnswerIsCertainOnEveryReadingOfTheDatesAndPossibleOnSome(@ForAll("periods") Period period) {
        Census census = Census.of(period);

        List<String> answers = new ArrayList<>();
        List<String> spans = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        // The first and the last day of the window only stand for "earlier" and "later".
        for (int index = 1; index < DAYS.size() - 1; index++) {
            LocalDate day = DAYS.get(index);
            boolean possible = census.running().get(index) > 0;
            boolean certain = possible && census.running().get(index) == census.all();
            expected.add(day + (certain ? " CERTAIN" : possible ? " POSSIBLE" : ""));
            answers.add(day + period.on(day).map(certainty -> " " + certainty).orElse(""));
            boolean inside = period.possible().contains(day);
            spans.add(day + (period.certain().contains(day) ? " CERTAIN" : inside ? " POSSIBLE" : ""));
        }
        assertThat(answers).isEqualTo(expected);
        assertThat(spans).isEqualTo(expected);
    }

    @Property(tries = 200)
    void aPeriodIsReversedWhenNoReadingEndsOnItsStartOrLater(@ForAll("periods") Period period) {
        assertThat(period.reversed()).isEqualTo(Census.of(period).all() == 0);
    }

    @Property(tries = 300)
    void periodsStandInOrderOfEarliestStartAndThenOfEarliestEnd(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        Comparator<Period> byText = Comparator.comparing((Period period) -> earliest(period.from(), "0000"))
                .thenComparing(period -> earliest(period.to(), "9999-99"));

        assertThat(Integer.signum(Period.ORDER.compare(one, other)))
                .isEqualTo(Integer.signum(byText.compare(one, other)));
    }

    private static String earliest(@Nullable PartialDate date, String absent) {
        return date == null ? absent : (date.text() + "-01-01").substring(0, 10);
    }

    @Test
    void onTheDayOfAHandoverTheSuccessorHoldsThePost() {
        LocalDate handover = LocalDate.of(2016, 4, 7);

        assertThat(period("2011-07-25", "2016-04-07").on(handover)).isEmpty();
        assertThat(period("2011-07-25", "2016-04-07").on(handover.minusDays(1))).contains(Certainty.CERTAIN);
        assertThat(period("2016-04-07", null).on(handover)).contains(Certainty.CERTAIN);
        assertThat(period("2016-04-07", null).on(handover.minusDays(1))).isEmpty();
    }

    @Test
    void aPeriodThatEndsOnTheDayOfItsStartIsNotReversedAndRunsOnNoDay() {
        Period period = period("2016-04-07", "2016-04-07");

        assertThat(period.reversed()).isFalse();
        assertThat(period.on(LocalDate.of(2016, 4, 7))).isEmpty();
        assertThat(period.on(LocalDate.of(2016, 4, 6))).isEmpty();
    }

    @Test
    void aReversedPeriodRunsOnNoDay() {
        Period period = period("2016-04-07", "2011");

        assertThat(period.reversed()).isTrue();
        assertThat(period.possible()).isEqualTo(Period.Span.EMPTY);
        assertThat(period.certain()).isEqualTo(Period.Span.EMPTY);
        assertThat(LocalDate.of(2010, 12, 1).datesUntil(LocalDate.of(2016, 5, 1)))
                .allSatisfy(day -> assertThat(period.on(day)).isEmpty());
    }

    @Test
    void anEndInTheYearOfTheStartIsNotReversed() {
        assertThat(period("2016-04-07", "2016").reversed()).isFalse();
        assertThat(period("2016", "2016-01-01").reversed()).isFalse();
        assertThat(period("2016-04", "2016-03").reversed()).isTrue();
    }

    @Test
    void withAnUnknownEndOnlyTheStartIsCertainAndEveryLaterDayIsPossible() {
        LocalDate start = LocalDate.of(2016, 4, 7);
        Period period = unknownEnd("2016-04-07");

        assertThat(period.on(start.minusDays(1))).isEmpty();
        assertThat(period.on(start)).contains(Certainty.CERTAIN);
        assertThat(period.on(start.plusDays(1))).contains(Certainty.POSSIBLE);
        assertThat(period.on(start.plusYears(100))).contains(Certainty.POSSIBLE);
    }

    @Test
    void withAnUnknownEndAndAStartKnownToTheMonthNothingIsCertain() {
        Period period = unknownEnd("2016-04");

        assertThat(period.on(LocalDate.of(2016, 3, 31))).isEmpty();
        assertThat(period.on(LocalDate.of(2016, 4, 1))).contains(Certainty.POSSIBLE);
        assertThat(period.on(LocalDate.of(2016, 4, 30))).contains(Certainty.POSSIBLE);
        assertThat(period.on(LocalDate.of(2016, 5, 1))).contains(Certainty.POSSIBLE);
    }

    @Test
    void aPeriodWithoutAnEndStillRuns() {
        assertThat(period("2016", null).on(LocalDate.of(2016, 12, 30))).contains(Certainty.POSSIBLE);
        assertThat(period("2016", null).on(LocalDate.of(2016, 12, 31))).contains(Certainty.CERTAIN);
        assertThat(period("2016", null).on(LocalDate.of(2999, 1, 1))).contains(Certainty.CERTAIN);
    }

    @Test
    void aFutureEndIsValid() {
        assertThat(period("2021", "2999-01-01").on(LocalDate.of(2998, 12, 31))).contains(Certainty.CERTAIN);
        assertThat(period("2021", "2999-01-01").on(LocalDate.of(2999, 1, 1))).isEmpty();
    }

    @Test
    void nothingIsCertainOfAPeriodWithoutAStart() {
        assertThat(period(null, "2016").on(LocalDate.of(1900, 1, 1))).contains(Certainty.POSSIBLE);
        assertThat(period(null, "2016").on(LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(period(null, null).on(LocalDate.of(2016, 1, 1))).contains(Certainty.POSSIBLE);
    }
}
