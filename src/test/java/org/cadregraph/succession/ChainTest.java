package org.cadregraph.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.tenure.TenureFixture.position;
import static org.cadregraph.tenure.TenureFixture.tenure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Chains beside what comes out when the same tenures are painted on a calendar, day by day. */
class ChainTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int LAST = 60;
    private static final Position POST = position(1, null, null);
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.of(text);
    }

    private static Tenure stay(String id, String cadre, @Nullable String from, @Nullable String to) {
        return tenure(id, cadre, Period.of(date(from), date(to)));
    }

    private static Tenure stayOfUnknownEnd(String id, String cadre, String from) {
        return tenure(id, cadre, new Period(date(from), null, true));
    }

    private static Chain chain(Tenure... tenures) {
        return Chain.of(List.of(tenures), Belief.PRESENT);
    }

    private static List<String> ids(Incumbency incumbency) {
        return incumbency.tenures().stream().map(Tenure::id).toList();
    }

    private static List<List<String>> ids(Chain chain) {
        return chain.incumbencies(null).stream().map(ChainTest::ids).toList();
    }

    private static List<String> spans(List<Vacancy> vacancies) {
        return vacancies.stream()
                .map(vacancy -> vacancy.from() + " " + vacancy.to())
                .toList();
    }

    /** A tenure whose two days are known, as numbers; the end absent while it runs. */
    record Stay(String id, String cadre, int from, Optional<Integer> to) {

        int end() {
            return to.orElse(LAST);
        }

        Tenure tenure() {
            return stay(
                    id,
                    cadre,
                    day(from).toString(),
                    to.map(end -> day(end).toString()).orElse(null));
        }
    }

    private static Arbitrary<List<Stay>> stays(int shortest, double ended) {
        Arbitrary<Integer> from = Arbitraries.integers().between(1, 40);
        Arbitrary<Optional<Integer>> length =
                Arbitraries.integers().between(shortest, 9).optional(ended);
        return Combinators.combine(Arbitraries.of("a", "b", "c"), from, length, Arbitraries.integers())
                .as((cadre, start, days, id) -> new Stay("t" + id, cadre, start, days.map(count -> start + count)))
                .list()
                .uniqueElements(Stay::id)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        return stays(0, 0.95);
    }

    /** Reversed ones among them, and none that lasts no day. */
    @Provide
    Arbitrary<List<Stay>> staysAndReversedOnes() {
        return stays(-3, 0.97)
                .map(stays ->
                        stays.stream().filter(stay -> stay.end() != stay.from()).toList());
    }

    private static Chain chain(List<Stay> stays) {
        return Chain.of(stays.stream().map(Stay::tenure).toList(), Belief.PRESENT);
    }

    /** An incumbency as painted: from its first day to its end, {@link #LAST} while it runs. */
    record Painted(String cadre, int from, int to, List<String> ids) {

        static Painted of(Incumbency incumbency) {
            PartialDate from = Objects.requireNonNull(incumbency.from());
            PartialDate to = incumbency.to();
            return new Painted(
                    incumbency.cadre().id(),
                    number(from.earliest()),
                    to == null ? LAST : number(to.earliest()),
                    ChainTest.ids(incumbency));
        }

        static int number(LocalDate day) {
            return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
        }
    }

    /**
     * Paints each cadre's days and the day after the last: where paint touches paint, no more than a day lay between.
     */
    private static List<Painted> painted(List<Stay> stays) {
        Comparator<Stay> order =
                Comparator.comparingInt(Stay::from).thenComparingInt(Stay::end).thenComparing(Stay::id);
        List<Painted> painted = new ArrayList<>();
        for (String cadre : List.of("a", "b", "c")) {
            List<Stay> own = stays.stream()
                    .filter(stay -> stay.cadre().equals(cadre))
                    .sorted(order)
                    .toList();
            boolean[] paint = new boolean[LAST + 2];
            for (Stay stay : own) {
                for (int number = stay.from(); number <= stay.end(); number++) {
                    paint[number] = true;
                }
            }
            for (int from = 1; from <= LAST; from++) {
                if (paint[from] && !paint[from - 1]) {
                    int to = from;
                    while (paint[to + 1]) {
                        to++;
                    }
                    int start = from;
                    int end = to;
                    List<String> ids = own.stream()
                            .filter(stay -> stay.from() >= start && stay.from() <= end)
                            .map(Stay::id)
                            .toList();
                    painted.add(new Painted(cadre, from, to, ids));
                }
            }
        }
        painted.sort(Comparator.comparingInt(Painted::from)
                .thenComparingInt(Painted::to)
                .thenComparing(entry -> entry.ids().getFirst()));
        return painted;
    }

    @Property(tries = 1500)
    void tenuresOfOneCadreWithNoMoreThanADayBetweenThemAreOneIncumbency(@ForAll("stays") List<Stay> stays) {
        assertThat(chain(stays).incumbencies(null).stream().map(Painted::of)).isEqualTo(painted(stays));
    }

    @Property(tries = 300)
    void theOrderInWhichTenuresAreReadDoesNotMatter(@ForAll("stays") List<Stay> stays) {
        assertThat(chain(stays.reversed()).incumbencies(null))
                .isEqualTo(chain(stays).incumbencies(null));
    }

    @Property(tries = 300)
    void onADayOnlyTheIncumbenciesThatHadBegunAreThere(@ForAll("stays") List<Stay> stays, @ForAll("days") int asOf) {
        assertThat(chain(stays).incumbencies(day(asOf)).stream().map(Painted::of))
                .isEqualTo(painted(stays).stream()
                        .filter(entry -> entry.from() <= asOf)
                        .toList());
    }

    @Property(tries = 800)
    void beforeAndAfterATenureStandsTheNearestIncumbencyOfAnotherCadre(@ForAll("stays") List<Stay> stays) {
        Chain chain = chain(stays);
        List<Painted> painted = painted(stays);

        for (Stay stay : stays) {
            Painted before = null;
            Painted after = null;
            boolean passed = false;
            for (Painted entry : painted) {
                if (entry.ids().contains(stay.id())) {
                    passed = true;
                } else if (!entry.cadre().equals(stay.cadre())) {
                    if (!passed) {
                        before = entry;
                    } else if (after == null) {
                        after = entry;
                    }
                }
            }
            Incumbency predecessor = chain.predecessor(stay.id());
            Incumbency successor = chain.successor(stay.id());
            assertThat(predecessor == null ? null : Painted.of(predecessor)).isEqualTo(before);
            assertThat(successor == null ? null : Painted.of(successor)).isEqualTo(after);
        }
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, LAST - 5);
    }

    /** Paints the days on which anybody holds the post: what is bare between two painted days is a vacancy. */
    private static List<String> bare(List<Stay> stays, int today, boolean exists) {
        boolean[] paint = new boolean[LAST + 1];
        for (Stay stay : stays) {
            for (int number = stay.from(); number < stay.end(); number++) {
                paint[number] = true;
            }
        }
        List<String> bare = new ArrayList<>();
        int end = 0;
        for (int number = 1; number < LAST; number++) {
            if (paint[number]) {
                if (end > 0 && end < number) {
                    bare.add(day(end) + " " + day(number));
                }
                end = number + 1;
            }
        }
        if (end > 0 && end <= today && exists) {
            bare.add(day(end) + " null");
        }
        return bare;
    }

    @Property(tries = 1500)
    void thePostIsVacantOnTheDaysOnWhichNobodyHoldsIt(
            @ForAll("staysAndReversedOnes") List<Stay> stays,
            @ForAll("days") int today,
            @ForAll("ends") Optional<Integer> abolished,
            @ForAll("ends") Optional<Integer> dissolved) {
        Position position = position(1, end(abolished), end(dissolved));
        boolean exists = abolished.orElse(LAST) > today && dissolved.orElse(LAST) > today;

        assertThat(spans(chain(stays).vacancies(position, null, day(today)))).isEqualTo(bare(stays, today, exists));
    }

    @Provide
    Arbitrary<Optional<Integer>> ends() {
        return Arbitraries.integers().between(1, LAST - 5).optional(0.4);
    }

    private static @Nullable PartialDate end(Optional<Integer> number) {
        return number.map(ChainTest::day).map(PartialDate::of).orElse(null);
    }

    @Property(tries = 300)
    void onADayOnlyTheVacanciesThatHadBegunAreThere(
            @ForAll("staysAndReversedOnes") List<Stay> stays, @ForAll("days") int asOf) {
        assertThat(spans(chain(stays).vacancies(POST, day(asOf), day(LAST))))
                .isEqualTo(bare(stays, LAST, true).stream()
                        .filter(span -> span.compareTo(day(asOf + 1).toString()) < 0)
                        .toList());
    }

    @Property(tries = 300)
    void onlyAPostOfOneSeatCanBeVacant(@ForAll("staysAndReversedOnes") List<Stay> stays) {
        for (Integer seats : new @Nullable Integer[] {null, 0, 2, 19}) {
            assertThat(chain(stays).vacancies(position(seats, null, null), null, day(LAST)))
                    .isEmpty();
        }
    }

    @Property(tries = 300)
    void aChainHoldsIncumbenciesAndVacanciesInOrderOfStart(
            @ForAll("staysAndReversedOnes") List<Stay> stays, @ForAll("days") int asOf) {
        Chain chain = chain(stays);
        List<SuccessionEntry> entries = chain.entries(POST, day(asOf), day(LAST));

        assertThat(entries).isSortedAccordingTo(Comparator.comparing(SuccessionEntry::begins));
        assertThat(entries.stream().filter(Incumbency.class::isInstance)).isEqualTo(chain.incumbencies(day(asOf)));
        assertThat(entries.stream().filter(Vacancy.class::isInstance))
                .isEqualTo(chain.vacancies(POST, day(asOf), day(LAST)));
    }

    /** The same with dates of any precision, over a few years. */
    record Told(String id, String cadre, String from, Optional<String> to) {

        Tenure tenure() {
            return stay(id, cadre, from, to.orElse(null));
        }

        boolean endsExactly() {
            return to.isPresent() && to.orElseThrow().length() == 10;
        }

        /** The first day on which it may run. */
        LocalDate first() {
            return readings(from).getFirst();
        }

        /** The day on which it is over at the latest; after the calendar while it runs. */
        LocalDate over() {
            return to.map(text -> readings(text).getLast()).orElse(CALENDAR.getLast());
        }
    }

    private static final List<LocalDate> CALENDAR =
            LocalDate.of(2001, 1, 1).datesUntil(LocalDate.of(2005, 1, 1)).toList();

    /** The days of the calendar by each text that may stand for them. */
    private static final Map<String, List<LocalDate>> READINGS = CALENDAR.stream()
            .flatMap(day ->
                    Stream.of(4, 7, 10).map(length -> Map.entry(day.toString().substring(0, length), day)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    private static List<LocalDate> readings(String text) {
        return Objects.requireNonNull(READINGS.get(text), text);
    }

    private static Arbitrary<String> partial() {
        Arbitrary<Integer> year = Arbitraries.integers().between(2001, 2003);
        Arbitrary<Integer> month = Arbitraries.integers().between(1, 12);
        return Arbitraries.frequencyOf(
                Tuple.of(1, year.map(String::valueOf)),
                Tuple.of(1, Combinators.combine(year, month).as((y, m) -> String.format(Locale.ROOT, "%d-%02d", y, m))),
                Tuple.of(
                        4,
                        Combinators.combine(year, month, Arbitraries.of(1, 2, 28))
                                .as((y, m, d) -> String.format(Locale.ROOT, "%d-%02d-%02d", y, m, d))));
    }

    /** None of them reversed or without a possible day. */
    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"), partial(), partial().optional(0.95), Arbitraries.integers())
                .as((cadre, from, to, id) -> new Told("t" + id, cadre, from, to))
                .filter(told -> told.first().isBefore(told.over()))
                .list()
                .uniqueElements(Told::id)
                .ofMaxSize(6);
    }

    private static Chain chainOf(List<Told> told) {
        return Chain.of(told.stream().map(Told::tenure).toList(), Belief.PRESENT);
    }

    @Property(tries = 500)
    void withPartialDatesTheLatestPossibleEndCounts(@ForAll("told") List<Told> told) {
        List<List<String>> groups = new ArrayList<>();
        for (Told one : told) {
            // Everything of that cadre that can be reached from one tenure to the next.
            List<Told> group = new ArrayList<>(List.of(one));
            for (int seen = 0; seen < group.size(); seen++) {
                Told last = group.get(seen);
                told.stream()
                        .filter(other -> !group.contains(other) && other.cadre().equals(one.cadre()))
                        .filter(other -> near(last, other) && near(other, last))
                        .forEach(group::add);
            }
            List<String> ids = group.stream().map(Told::id).sorted().toList();
            if (!groups.contains(ids)) {
                groups.add(ids);
            }
        }

        Chain chain = chainOf(told);
        assertThat(ids(chain).stream().map(ids -> ids.stream().sorted().toList()))
                .containsExactlyInAnyOrderElementsOf(groups);
        assertThat(chain.incumbencies(null))
                .isSortedAccordingTo(Incumbency.ORDER)
                .allSatisfy(incumbency -> {
                    List<Tenure> tenures = incumbency.tenures();
                    assertThat(tenures).isSortedAccordingTo(Tenure.ORDER);
                    assertThat(incumbency.begins())
                            .isEqualTo(tenures.stream()
                                    .map(tenure -> tenure.period().earliestFrom())
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow());
                    assertThat(incumbency.period().latestTo())
                            .isEqualTo(tenures.stream()
                                    .map(tenure -> tenure.period().latestTo())
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow());
                });
    }

    private static boolean near(Told one, Told other) {
        return !other.first().isAfter(one.over().plusDays(1));
    }

    @Property(tries = 500)
    void aVacancyLiesBetweenTwoKnownDaysAndOnNoDayThatSomebodyMayHold(@ForAll("told") List<Told> told) {
        List<String> known = new ArrayList<>();
        List<String> allowed = new ArrayList<>();
        LocalDate end = null;
        for (LocalDate day : CALENDAR) {
            boolean held = told.stream().anyMatch(one -> !day.isBefore(one.first()) && day.isBefore(one.over()));
            if (held && end != null && end.isBefore(day)) {
                LocalDate over = end;
                List<Boolean> exact = Stream.concat(
                                told.stream()
                                        .filter(one -> one.over().equals(over))
                                        .map(Told::endsExactly),
                                told.stream()
                                        .filter(one -> one.first().equals(day))
                                        .map(one -> one.from().length() == 10))
                        .toList();
                if (!exact.contains(false)) {
                    known.add(over + " " + day);
                }
                allowed.add(over + " " + day);
            }
            end = held ? day.plusDays(1) : end;
        }
        List<Vacancy> vacancies = chainOf(told).vacancies(POST, null, FIRST);

        assertThat(spans(vacancies)).containsAll(known).isSubsetOf(allowed).doesNotHaveDuplicates();
        assertThat(vacancies).allSatisfy(vacancy -> {
            assertThat(told)
                    .anyMatch(one -> one.to().equals(Optional.of(vacancy.from().text())));
            assertThat(told).anyMatch(one -> one.from().equals(String.valueOf(vacancy.to())));
            assertThat(vacancy.from().exact()).isTrue();
        });
    }

    @Test
    void aGapOfOneDayIsAHandoverAndAVacancyOfOneDay() {
        Chain chain = chain(stay("t1", "a", "2010-01-01", "2015-03-01"), stay("t2", "a", "2015-03-02", null));

        assertThat(ids(chain)).containsExactly(List.of("t1", "t2"));
        assertThat(chain.vacancies(POST, null, TODAY)).singleElement().satisfies(vacancy -> {
            assertThat(vacancy.from()).hasToString("2015-03-01");
            assertThat(vacancy.to()).hasToString("2015-03-02");
            assertThat(vacancy.days()).isOne();
        });
    }

    @Test
    void aGapOfTwoDaysPartsTwoIncumbencies() {
        Chain chain = chain(stay("t1", "a", "2010-01-01", "2015-03-01"), stay("t2", "a", "2015-03-03", null));

        assertThat(ids(chain)).containsExactly(List.of("t1"), List.of("t2"));
        assertThat(chain.vacancies(POST, null, TODAY))
                .singleElement()
                .satisfies(vacancy -> assertThat(vacancy.days()).isEqualTo(2));
    }

    @Test
    void aHandoverOnTheDayItselfLeavesNoVacancy() {
        Chain chain = chain(stay("t1", "a", "2010-01-01", "2015-03-01"), stay("t2", "b", "2015-03-01", null));

        assertThat(chain.vacancies(POST, null, TODAY)).isEmpty();
    }

    @Test
    void whoeverElseSitsThereMeanwhileDoesNotPartAnIncumbency() {
        Chain chain = chain(
                stay("t1", "a", "2010-01-01", "2015-03-01"),
                stay("t2", "b", "2012-01-01", "2012-06-01"),
                stay("t3", "a", "2015-03-01", "2018-01-01"));

        assertThat(ids(chain)).containsExactly(List.of("t1", "t3"), List.of("t2"));
        assertThat(chain.successor("t3")).isEqualTo(chain.incumbencies(null).getLast());
        assertThat(chain.predecessor("t2")).isEqualTo(chain.incumbencies(null).getFirst());
        assertThat(chain.predecessor("t1")).isNull();
    }

    @Test
    void whoComesBackAfterAnotherHasTwoIncumbencies() {
        Chain chain = chain(
                stay("t1", "a", "2010-01-01", "2012-01-01"),
                stay("t2", "b", "2012-01-01", "2014-01-01"),
                stay("t3", "a", "2014-01-01", null));

        assertThat(ids(chain)).containsExactly(List.of("t1"), List.of("t2"), List.of("t3"));
        assertThat(chain.predecessor("t3")).isEqualTo(chain.successor("t1"));
        assertThat(chain.successor("t3")).isNull();
    }

    @Test
    void aShortTenureInsideALongOneDoesNotEndTheIncumbency() {
        Chain chain = chain(
                stay("t1", "a", "2010-01-01", "2020-01-01"),
                stay("t2", "a", "2011-01-01", "2012-01-01"),
                stay("t3", "a", "2019-01-01", "2019-06-01"));

        assertThat(ids(chain)).containsExactly(List.of("t1", "t2", "t3"));
        assertThat(chain.incumbencies(null).getFirst().to()).hasToString("2020-01-01");
    }

    @Test
    void anIncumbencyEndsAsItsLastTenureDoes() {
        Incumbency unknown = chain(stay("t1", "a", "2010", "2012"), stayOfUnknownEnd("t2", "a", "2012"))
                .incumbencies(null)
                .getFirst();
        Incumbency running = chain(stay("t1", "a", "2010", "2012"), stay("t2", "a", "2012", null))
                .incumbencies(null)
                .getFirst();

        assertThat(unknown.to()).isNull();
        assertThat(unknown.endUnknown()).isTrue();
        assertThat(running.to()).isNull();
        assertThat(running.endUnknown()).isFalse();
        assertThat(running.from()).hasToString("2010");
    }

    @Test
    void anIncumbencyIsActingWhenEachOfItsTenuresIs() {
        Period first = Period.of(date("2010-01-01"), date("2011-01-01"));
        Period second = Period.of(date("2011-01-01"), null);

        assertThat(chain(tenure("t1", "a", first, true), tenure("t2", "a", second, true))
                        .incumbencies(null))
                .singleElement()
                .satisfies(incumbency -> assertThat(incumbency.acting()).isTrue());
        assertThat(chain(tenure("t1", "a", first, true), tenure("t2", "a", second, false))
                        .incumbencies(null))
                .singleElement()
                .satisfies(incumbency -> assertThat(incumbency.acting()).isFalse());
    }

    @Test
    void thePostIsVacantFromTheDayOfTheLastEndOn() {
        Chain chain = chain(stay("t1", "a", "2010-01-01", "2015-03-01"));
        LocalDate end = LocalDate.of(2015, 3, 1);

        assertThat(chain.vacancies(POST, null, end.minusDays(1))).isEmpty();
        assertThat(chain.vacancies(POST, null, end)).singleElement().satisfies(vacancy -> {
            assertThat(vacancy.from()).hasToString("2015-03-01");
            assertThat(vacancy.to()).isNull();
            assertThat(vacancy.days()).isNull();
        });
    }

    @Test
    void aPostThatIsNoMoreOrMayBeNoMoreIsNotVacant() {
        Chain chain = chain(stay("t1", "a", "2010-01-01", "2015-03-01"));

        assertThat(chain.vacancies(position(1, date("2020-01-01"), null), null, TODAY))
                .isEmpty();
        assertThat(chain.vacancies(position(1, null, date("2020-01-01")), null, TODAY))
                .isEmpty();
        assertThat(chain.vacancies(position(1, date("2020"), null), null, TODAY))
                .isEmpty();
        assertThat(chain.vacancies(position(1, date("2020-01-02"), date("2021")), null, TODAY))
                .hasSize(1);
    }

    @Test
    void datesKnownInPartGiveNoVacancy() {
        assertThat(chain(stay("t1", "a", "2010-01-01", "2015"), stay("t2", "b", "2017-01-01", null))
                        .vacancies(POST, null, TODAY))
                .isEmpty();
        assertThat(chain(stay("t1", "a", "2010-01-01", "2015-01-01"), stay("t2", "b", "2017-01", null))
                        .vacancies(POST, null, TODAY))
                .isEmpty();
        assertThat(chain(stay("t1", "a", "2010-01-01", "2015")).vacancies(POST, null, TODAY))
                .isEmpty();
        assertThat(chain(stayOfUnknownEnd("t1", "a", "2010-01-01"), stay("t2", "b", "2017-01-01", "2018-01-01"))
                        .vacancies(POST, null, TODAY))
                .isEmpty();
        assertThat(chain(stay("t1", "a", "2010-01-01", "2015-01-01"), stay("t2", "b", null, "2014-01-01"))
                        .vacancies(POST, null, LocalDate.of(2014, 6, 1)))
                .isEmpty();
    }

    @Test
    void aTenureWithoutAStartIsTheFirst() {
        Chain chain = chain(stay("t1", "a", "2010-01-01", null), stay("t2", "b", null, "2009-01-01"));

        assertThat(ids(chain)).containsExactly(List.of("t2"), List.of("t1"));
        assertThat(spans(chain.vacancies(POST, null, TODAY))).containsExactly("2009-01-01 2010-01-01");
    }

    @Test
    void aReversedTenureStandsInTheChainAndFillsNoDay() {
        Chain chain = chain(
                stay("t1", "a", "2010-01-01", "2012-01-01"),
                stay("t2", "b", "2013-01-01", "2011-01-01"),
                stay("t3", "c", "2014-01-01", null));

        assertThat(ids(chain)).containsExactly(List.of("t1"), List.of("t2"), List.of("t3"));
        assertThat(spans(chain.vacancies(POST, null, TODAY))).containsExactly("2012-01-01 2014-01-01");
    }

    @Test
    void aPostThatNobodyEverHeldHasAnEmptyChain() {
        assertThat(Chain.EMPTY.entries(POST, null, TODAY)).isEmpty();
        assertThat(chain().entries(POST, null, TODAY)).isEmpty();
        assertThat(Chain.EMPTY.predecessor("t1")).isNull();
        assertThat(Chain.EMPTY.successor("t1")).isNull();
    }

    @Test
    void anIncumbencyTellsWhichVersionOfTheRecordItWasReadFrom() {
        Belief earlier = new Belief(LocalDate.of(2015, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC));

        assertThat(Chain.of(
                                List.of(
                                        stay("t1", "a", "2010", "2011"),
                                        stay("t2", "a", "2011", null),
                                        stay("t3", "b", "2012", null)),
                                earlier)
                        .incumbencies(null))
                .hasSize(2)
                .allSatisfy(incumbency -> assertThat(incumbency.belief()).isEqualTo(earlier));
    }
}
