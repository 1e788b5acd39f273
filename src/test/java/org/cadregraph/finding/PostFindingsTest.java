package org.cadregraph.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** What is found in one post is what trying every reading of every date, or looking at every day, finds. */
class PostFindingsTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2000, 4, 30);

    @Provide
    Arbitrary<List<HeldPost.Holder>> exactHolders() {
        return holders(days());
    }

    @Provide
    Arbitrary<List<HeldPost.Holder>> holders() {
        return holders(Arbitraries.oneOf(
                days(), Arbitraries.integers().between(1, 4).map(month -> PartialDate.of("2000-0" + month))));
    }

    private static Arbitrary<PartialDate> days() {
        return Arbitraries.integers().between(0, 110).map(day -> PartialDate.of(FIRST.plusDays(day)));
    }

    private static Arbitrary<List<HeldPost.Holder>> holders(Arbitrary<PartialDate> dates) {
        Arbitrary<Period> periods =
                Combinators.combine(dates, dates.injectNull(0.1)).as(Period::of);
        return Combinators.combine(periods, Arbitraries.of("an", "binh", "chi"))
                .as((period, cadre) -> new HeldPost.Holder("", cadre, period))
                .list()
                .ofMaxSize(6)
                .map(PostFindingsTest::numbered);
    }

    private static List<HeldPost.Holder> numbered(List<HeldPost.Holder> holders) {
        List<HeldPost.Holder> numbered = new ArrayList<>();
        for (HeldPost.Holder holder : holders) {
            numbered.add(new HeldPost.Holder("t" + numbered.size(), holder.cadre(), holder.period()));
        }
        numbered.sort(HeldPost.ORDER);
        return numbered;
    }

    @Property
    void overlapsAreThosePairsThatOverlapOnSomeReading(@ForAll("holders") List<HeldPost.Holder> holders) {
        Set<String> expected = new TreeSet<>();
        for (HeldPost.Holder one : holders) {
            for (HeldPost.Holder other : holders) {
                if (one.tenure().compareTo(other.tenure()) < 0
                        && !one.cadre().equals(other.cadre())
                        && !one.period().reversed()
                        && !other.period().reversed()) {
                    Set<Boolean> answers = readings(one.period(), other.period());
                    if (answers.contains(true)) {
                        expected.add(new TreeSet<>(List.of(one.tenure(), other.tenure())) + " "
                                + (answers.contains(false) ? Certainty.POSSIBLE : Certainty.CERTAIN));
                    }
                }
            }
        }
        Set<String> told = new TreeSet<>();
        found(1, holders, FindingKind.OVERLAP)
                .forEach(finding -> told.add(new TreeSet<>(finding.tenures()) + " " + finding.certainty()));
        assertThat(told).isEqualTo(expected);
    }

    /** Whether the two overlap: for each reading of their four dates, by the first, a middle and the last day. */
    private static Set<Boolean> readings(Period one, Period other) {
        Set<Boolean> answers = new HashSet<>();
        for (LocalDate oneFrom : days(one.from())) {
            for (LocalDate oneTo : days(one.to())) {
                for (LocalDate otherFrom : days(other.from())) {
                    for (LocalDate otherTo : days(other.to())) {
                        answers.add(FIRST.datesUntil(LAST.plusDays(60))
                                .anyMatch(day -> within(day, oneFrom, oneTo) && within(day, otherFrom, otherTo)));
                    }
                }
            }
        }
        return answers;
    }

    private static List<LocalDate> days(@Nullable PartialDate date) {
        return date == null
                ? List.of(Period.FOREVER)
                : List.of(date.earliest(), date.earliest().plusDays(date.exact() ? 0 : 11), date.latest());
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    @Property
    void gapsAreTheDaysBetweenOnWhichNobodyHoldsThePost(@ForAll("exactHolders") List<HeldPost.Holder> holders) {
        List<HeldPost.Holder> valid =
                holders.stream().filter(holder -> !holder.period().reversed()).toList();
        TreeSet<LocalDate> empty = new TreeSet<>();
        if (!valid.isEmpty()) {
            LocalDate last = valid.getLast().period().earliestFrom();
            valid.getFirst().period().earliestFrom().datesUntil(last).forEach(empty::add);
            empty.removeIf(day -> valid.stream()
                    .anyMatch(holder -> within(
                            day, holder.period().earliestFrom(), holder.period().earliestTo())));
        }
        TreeSet<LocalDate> told = new TreeSet<>();
        found(1, holders, FindingKind.GAP)
                .forEach(gap -> days(gap).from().datesUntil(days(gap).to()).forEach(told::add));
        assertThat(told).isEqualTo(empty);
    }

    @Property
    void overCapacityAreTheDaysWithMoreCadresThanSeats(@ForAll("exactHolders") List<HeldPost.Holder> holders) {
        TreeSet<LocalDate> crowded = FIRST.datesUntil(LAST)
                .filter(day -> holders.stream()
                                .filter(holder -> within(
                                        day,
                                        holder.period().earliestFrom(),
                                        holder.period().earliestTo()))
                                .map(HeldPost.Holder::cadre)
                                .distinct()
                                .count()
                        > 2)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<LocalDate> told = new TreeSet<>();
        for (Finding finding : found(2, holders, FindingKind.OVER_CAPACITY)) {
            LocalDate end =
                    days(finding).to().isAfter(LAST) ? LAST : days(finding).to();
            days(finding).from().datesUntil(end).forEach(told::add);
        }
        assertThat(told).isEqualTo(crowded);
    }

    private static Period.Span days(Finding finding) {
        assertThat(finding.days()).isNotNull();
        return Objects.requireNonNull(finding.days());
    }

    @Property
    void whoStaysAfterTheEndOfThePostIsTold(@ForAll("exactHolders") List<HeldPost.Holder> holders) {
        PartialDate abolished = PartialDate.of("2000-02-15");
        HeldPost post = new HeldPost("p", "p", null, List.of(abolished), holders);
        Set<String> late = holders.stream()
                .filter(holder -> !holder.period().reversed())
                .filter(holder -> abolished
                        .latest()
                        .datesUntil(LAST.plusDays(60))
                        .anyMatch(day -> within(
                                day,
                                holder.period().earliestFrom(),
                                holder.period().earliestTo())))
                .map(HeldPost.Holder::tenure)
                .collect(Collectors.toSet());
        assertThat(PostFindings.of(post).stream()
                        .filter(finding -> finding.kind() == FindingKind.AFTER_ABOLITION)
                        .flatMap(finding -> finding.tenures().stream()))
                .containsExactlyInAnyOrderElementsOf(late);
    }

    @Property
    void reversedTenuresAreTold(@ForAll("holders") List<HeldPost.Holder> holders) {
        assertThat(found(null, holders, FindingKind.REVERSED).stream().flatMap(finding -> finding.tenures().stream()))
                .containsExactlyInAnyOrderElementsOf(holders.stream()
                        .filter(holder -> holder.period()
                                .latestTo()
                                .isBefore(holder.period().earliestFrom()))
                        .map(HeldPost.Holder::tenure)
                        .toList());
    }

    private static List<Finding> found(@Nullable Integer seats, List<HeldPost.Holder> holders, FindingKind kind) {
        return PostFindings.of(new HeldPost("p", "p", seats, List.of(), holders)).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }
}
