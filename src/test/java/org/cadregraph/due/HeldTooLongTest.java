package org.cadregraph.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cadregraph.api.PageRequest;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.TenureFixture;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long posts have been held, held against the days one by one. */
class HeldTooLongTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private final RuleSets sets = RuleSets.shipped();
    private final HeldTooLong heldTooLong = new HeldTooLong(sets);

    record Stint(int from, int days) {}

    @Provide
    Arbitrary<List<Stint>> stints() {
        // Close together, so that many follow each other and some do not.
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60).map(step -> step * 31),
                        Arbitraries.integers().between(1, 40).map(step -> step * 31 - 1))
                .as(Stint::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private ToldPosts posts() {
        return new ToldPosts(sets.postWords());
    }

    private static DueQuestion question(LocalDate asOf, @Nullable Integer years) {
        return new DueQuestion(
                DueQuestion.Of.HELD_TOO_LONG,
                false,
                new Moment(asOf, Belief.PRESENT),
                new Period.Span(Period.BEGINNING, Period.FOREVER),
                years,
                PageRequest.of(null, null, null, null));
    }

    private static List<Tenure> tenures(List<Stint> stints) {
        return IntStream.range(0, stints.size())
                .mapToObj(n -> TenureFixture.tenure(
                        "t" + n,
                        "an",
                        Period.of(
                                PartialDate.of(FIRST.plusDays(stints.get(n).from())),
                                PartialDate.of(FIRST.plusDays(
                                        stints.get(n).from() + stints.get(n).days())))))
                .toList();
    }

    @Property(tries = 1000)
    void itIsTooLongFromTheDayOnWhichSoManyYearsHavePassed(
            @ForAll("stints") List<Stint> stints,
            @ForAll @IntRange(min = 0, max = 3200) int day,
            @ForAll @IntRange(min = 1, max = 4) int years) {
        LocalDate asOf = FIRST.plusDays(day);
        List<LocalDate> expected = new ArrayList<>();
        if (held(stints, day)) {
            int start = day;
            // One day without the post is a handover.
            while (held(stints, start - 1) || held(stints, start - 2)) {
                start--;
            }
            LocalDate tooLong = FIRST.plusDays(start).plusYears(years);
            if (!tooLong.isAfter(asOf)) {
                expected.add(tooLong);
            }
        }
        List<DueItem> found =
                heldTooLong.of(tenures(stints), posts(), question(asOf, years)).toList();
        assertThat(found.stream().map(DueItem::day)).isEqualTo(expected);
        found.forEach(item -> assertThat(item.certainty()).isEqualTo(Certainty.CERTAIN));
    }

    private static boolean held(List<Stint> stints, int day) {
        return stints.stream().anyMatch(stint -> day >= stint.from() && day < stint.from() + stint.days());
    }

    private List<DueItem> found(Period period, boolean acting, LocalDate asOf, @Nullable Integer years) {
        return heldTooLong
                .of(List.of(TenureFixture.tenure("t", "an", period, acting)), posts(), question(asOf, years))
                .toList();
    }

    @Test
    void whatIsKnownInPartIsPossible() {
        Period since2010 = Period.of(PartialDate.of("2010"), null);
        assertThat(found(since2010, false, LocalDate.of(2014, 12, 31), 5)).isEmpty();
        assertThat(found(since2010, false, LocalDate.of(2015, 1, 1), 5))
                .extracting(DueItem::certainty)
                .containsExactly(Certainty.POSSIBLE);
        assertThat(found(since2010, false, LocalDate.of(2015, 12, 31), 5))
                .extracting(DueItem::certainty)
                .containsExactly(Certainty.CERTAIN);
        assertThat(found(new Period(PartialDate.of("2010"), null, true), false, LocalDate.of(2020, 1, 1), 5))
                .extracting(DueItem::certainty)
                .containsExactly(Certainty.POSSIBLE);
    }

    @Test
    void whoeverActsOrBeganNobodyKnowsWhenIsLeftOut() {
        assertThat(found(Period.of(PartialDate.of("2010"), null), true, LocalDate.of(2020, 1, 1), 5))
                .isEmpty();
        assertThat(found(Period.of(null, null), false, LocalDate.of(2020, 1, 1), 5))
                .isEmpty();
    }

    @Test
    void theRulesInForceSayTwoTermsOfFiveYears() {
        LocalDate day = LocalDate.of(2026, 1, 15);
        assertThat(heldTooLong.fewestYears(day)).hasValue(10);
        assertThat(heldTooLong.fewestYears(LocalDate.of(2015, 1, 1))).isEmpty();
        List<DueItem> found = found(Period.of(PartialDate.of("2016-01-15"), null), false, day, null);
        assertThat(found).extracting(DueItem::day).containsExactly(day);
        assertThat(found.getFirst().rules())
                .extracting(cited -> cited.rule().citation())
                .containsExactly("Quy định 65-QĐ/TW (2022), Điều 4", "Nghị định 170/2025/NĐ-CP");
        assertThat(found(Period.of(PartialDate.of("2016-01-16"), null), false, day, null))
                .isEmpty();
    }
}
