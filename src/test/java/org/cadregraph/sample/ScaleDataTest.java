package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up country holds together, whatever its size. */
class ScaleDataTest {

    private static <E> List<E> all(ScaleData data, Function<ScaleProvince, Stream<E>> kind) {
        return data.provinces().flatMap(kind).toList();
    }

    private static String text(ScaleData data) {
        return data.provinces()
                .flatMap(province -> Stream.of(
                                province.organisations(),
                                province.positions(),
                                province.cadres(),
                                province.tenures(),
                                province.plans())
                        .flatMap(entries -> entries))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theSameSizeAndSeedMakeTheSame() {
        String once = text(new ScaleData(1_500, 7));
        assertThat(text(new ScaleData(1_500, 7))).isEqualTo(once);
        assertThat(text(new ScaleData(1_500, 8))).isNotEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000_001})
    void sizesOutOfRangeAreRefused(int cadres) {
        assertThatThrownBy(() -> new ScaleData(cadres, 1))
                .isInstanceOf(ScaleDataRefused.class)
                .hasMessageContaining(Integer.toString(cadres));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 26_281, 60_000})
    void everythingIsInProportionAndNamesOnlyWhatIsThere(int cadres) {
        ScaleData data = new ScaleData(cadres, 1);
        Set<String> organisations = new HashSet<>();
        for (OrganisationEntry entry : all(data, ScaleProvince::organisations)) {
            assertThat(organisations.add(entry.key())).isTrue();
            assertThat(entry.parentKey() == null || organisations.contains(entry.parentKey()))
                    .as(entry.key())
                    .isTrue();
        }
        List<PositionEntry> positions = all(data, ScaleProvince::positions);
        assertThat(positions).allMatch(entry -> organisations.contains(entry.organisationKey()));
        Set<String> positionKeys = keys(positions.stream().map(PositionEntry::key));
        assertThat(positionKeys).hasSize(positions.size());
        assertThat((double) cadres / positions.size()).isBetween(4.0, 8.0);
        List<CadreEntry> people = all(data, ScaleProvince::cadres);
        Set<String> cadreKeys = keys(people.stream().map(CadreEntry::key));
        assertThat(people).hasSize(cadres);
        assertThat(cadreKeys).hasSize(cadres);
        Set<String> tenureKeys = new HashSet<>();
        Set<String> held = new HashSet<>();
        Set<String> serving = new HashSet<>();
        all(data, ScaleProvince::tenures).forEach(entry -> {
            tenureKeys.add(entry.key());
            held.add(entry.positionKey());
            serving.add(entry.cadreKey());
        });
        assertThat(held).isEqualTo(positionKeys);
        assertThat(serving).isEqualTo(cadreKeys);
        assertThat((double) tenureKeys.size() / cadres).isBetween(5.5, 6.5);
        List<PlanningLine> plans = all(data, ScaleProvince::plans);
        assertThat(keys(plans.stream().map(PlanningLine::key))).hasSameSizeAs(plans);
        assertThat(plans)
                .hasSizeGreaterThan(positions.size())
                .allMatch(line -> cadreKeys.contains(line.cadreKey()) && positionKeys.contains(line.positionKey()))
                .noneMatch(line -> line.period().reversed());
        assertThat(data.provinces().mapToLong(ScaleProvince::rows).sum())
                .isEqualTo(organisations.size() + positions.size() + cadres + tenureKeys.size() + plans.size());
    }

    private static Set<String> keys(Stream<String> keys) {
        return keys.collect(Collectors.toSet());
    }

    @Test
    void livesAndCareersAreInOrderOfTime() {
        ScaleData data = new ScaleData(30_000, 3);
        Map<String, LocalDate> births = new HashMap<>();
        all(data, ScaleProvince::cadres)
                .forEach(cadre -> births.put(
                        cadre.key(), Objects.requireNonNull(cadre.birthDate()).latest()));
        Map<String, List<TenureEntry>> careers =
                all(data, ScaleProvince::tenures).stream().collect(Collectors.groupingBy(TenureEntry::cadreKey));
        int overlapping = 0;
        for (Map.Entry<String, List<TenureEntry>> career : careers.entrySet()) {
            List<TenureEntry> tenures = career.getValue();
            assertThat(tenures).isSortedAccordingTo((a, b) -> Period.ORDER.compare(a.period(), b.period()));
            assertThat(tenures).hasSizeLessThan(25);
            LocalDate birth = Objects.requireNonNull(births.get(career.getKey()));
            int age = birth.until(tenures.getFirst().period().latestFrom()).getYears();
            assertThat(age).as(career.getKey()).isBetween(22, 45);
            int last = birth.until(tenures.getLast().period().earliestFrom()).getYears();
            assertThat(last).as(career.getKey()).isLessThan(64);
            overlapping += overlaps(tenures.stream()
                    .filter(tenure -> !tenure.acting() && !tenure.period().reversed())
                    .toList());
        }
        assertThat(overlapping)
                .as("careers in which a post begins before the last one ended")
                .isZero();
        int size = careers.values().stream().mapToInt(List::size).sum();
        long few = careers.values().stream().filter(career -> career.size() < 3).count();
        System.out.printf(
                "%d careers of %.2f tenures, %d with one or two%n",
                careers.size(), (double) size / careers.size(), few);
    }

    /** Unknown ends, and starts known to the year, are passed over: nobody can say what came first. */
    private static int overlaps(List<TenureEntry> tenures) {
        int overlaps = 0;
        for (int i = 1; i < tenures.size(); i++) {
            Period before = tenures.get(i - 1).period();
            boolean exact = before.earliestFrom().equals(before.latestFrom()) && !before.endUnknown();
            if (exact && tenures.get(i).period().latestFrom().isBefore(before.earliestTo())) {
                overlaps++;
            }
        }
        return overlaps;
    }

    @Test
    void postsHaveLongChainsAndTheFaultsOfRealRecords() {
        ScaleData data = new ScaleData(30_000, 3);
        Set<String> oneSeat = new HashSet<>();
        all(data, ScaleProvince::positions).stream()
                .filter(post -> Integer.valueOf(1).equals(post.seats()))
                .forEach(post -> oneSeat.add(post.key()));
        List<TenureEntry> tenures = all(data, ScaleProvince::tenures);
        Map<String, List<TenureEntry>> single = tenures.stream()
                .filter(tenure -> oneSeat.contains(tenure.positionKey()) && !tenure.acting())
                .sorted((a, b) -> Period.ORDER.compare(a.period(), b.period()))
                .collect(Collectors.groupingBy(TenureEntry::positionKey));
        long fifties = single.values().stream()
                .filter(chain -> chain.size() == ScaleChains.LONG)
                .count();
        assertThat(fifties).isGreaterThan(50);
        assertThat(tenures.stream().filter(tenure -> tenure.period().reversed()))
                .isNotEmpty();
        assertThat(tenures.stream().filter(tenure -> tenure.period().endUnknown()))
                .isNotEmpty();
        assertThat(tenures.stream().filter(TenureEntry::acting)).isNotEmpty();
        assertThat(tenures.stream()
                        .filter(tenure -> tenure.period().to() != null
                                && tenure.period().earliestTo().isAfter(Milestones.END)))
                .isNotEmpty();
        assertThat(tenures.stream()
                        .filter(tenure -> tenure.period()
                                .earliestFrom()
                                .isBefore(tenure.period().latestFrom())))
                .isNotEmpty();
        int overlaps =
                single.values().stream().mapToInt(ScaleDataTest::overlaps).sum();
        assertThat((double) overlaps / tenures.size())
                .as("overlaps on single seats")
                .isBetween(0.0005, 0.01);
        long running = tenures.stream()
                .filter(tenure -> tenure.period().on(Milestones.END).isPresent())
                .count();
        System.out.printf(
                "%d single posts, %d with fifty tenures, %d overlaps, %d of %d tenures run%n",
                single.size(), fifties, overlaps, running, tenures.size());
    }
}
