package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the city's report come out whatever chance does: for the city itself and for others like it. */
class ReportedFiguresTest {

    private static final LocalDate COUNT = LocalDate.of(2018, 12, 31);
    private static final Set<String> HEADS = Set.of("head", "deputy head");
    private static final Set<String> DEPARTMENTS = Set.of("department", "party department");
    private static final Set<String> MANAGED =
            Set.of("department", "party department", "public service unit", "school");
    private static final Set<String> LEADERS = Set.of("secretary", "deputy secretary", "chair", "vice chair");

    static Stream<City> cities() {
        return Stream.of(20_250_701L, 7L, 1995L).map(City::of);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void appointmentsUnderTheStandingCommittee(City city) {
        List<TenureEntry> counted = Stream.of(TenureKind.APPOINTMENT, TenureKind.REAPPOINTMENT)
                .flatMap(kind -> city.begun(kind, "2012-06-01", "2018-04-01"))
                .filter(tenure -> !tenure.acting())
                .filter(tenure -> HEADS.contains(city.position(tenure).kind()))
                .filter(tenure -> MANAGED.contains(city.classification(tenure.positionKey())))
                .toList();
        assertThat(counted).hasSize(162).allMatch(tenure -> tenure.begunByKey() != null);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void planningEntriesOfWhomNoneLacksConditions(City city) {
        List<PlanningLine> counted = city.entries.plans().stream()
                .filter(line -> !day(line.from()).isBefore(LocalDate.of(2013, 1, 1))
                        && day(line.from()).isBefore(LocalDate.of(2020, 1, 22)))
                .toList();
        assertThat(counted).hasSize(2_241);
        Map<String, CadreEntry> cadres =
                city.entries.cadres().stream().collect(Collectors.toMap(CadreEntry::key, Function.identity()));
        Map<String, List<TenureEntry>> careers =
                city.entries.tenures().stream().collect(Collectors.groupingBy(TenureEntry::cadreKey));
        // What the city's made-up standards ask of everybody: to be at work there, and years enough before retirement.
        assertThat(counted).allSatisfy(line -> {
            CadreEntry cadre = Objects.requireNonNull(cadres.get(line.cadreKey()));
            int pension = "female".equals(cadre.gender()) ? 55 : 60;
            assertThat(day(cadre.birthDate()).plusYears(pension))
                    .isAfter(day(line.from()).plusYears(3));
            assertThat(Objects.requireNonNull(careers.get(line.cadreKey())))
                    .anyMatch(tenure -> tenure.period().on(day(line.from())).isPresent())
                    .noneMatch(tenure -> tenure.positionKey().equals(line.positionKey())
                            && tenure.period().certain().contains(day(line.from())));
        });
    }

    private static LocalDate day(@Nullable PartialDate date) {
        return Objects.requireNonNull(date).latest();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void fiveTransfersFromDepartments(City city) {
        List<TenureEntry> moved = city.begun(TenureKind.TRANSFER, "2013-01-01", "2020-01-22")
                .filter(tenure -> LEADERS.contains(city.position(tenure).kind()))
                .filter(tenure -> city.classification(tenure.positionKey()).startsWith("commune "))
                .filter(tenure -> DEPARTMENTS.contains(city.classification(Objects.requireNonNull(tenure.originKey()))))
                .toList();
        assertThat(moved)
                .hasSize(5)
                .allMatch(tenure -> city.classification(Objects.requireNonNull(tenure.originKey()))
                        .equals("department"))
                .allMatch(tenure -> Objects.requireNonNull(tenure.termKey()).endsWith("-hdnd-2016-2021"));
        assertThat(moved.stream().map(TenureEntry::cadreKey).distinct()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void noOtherWayFromADepartmentToACommune(City city) {
        List<TenureEntry> other = Stream.of(TenureKind.APPOINTMENT, TenureKind.ELECTION)
                .flatMap(kind -> city.begun(kind, "2013-01-01", "2020-01-22"))
                .filter(tenure -> city.classification(tenure.positionKey()).startsWith("commune "))
                .filter(tenure -> LEADERS.contains(city.position(tenure).kind()))
                .filter(tenure -> !"kiêm nhiệm".equals(tenure.note()))
                .filter(tenure -> city.career(tenure.cadreKey()).stream()
                        .filter(before -> !before.acting() && before.kind() != TenureKind.SECONDMENT)
                        .filter(before -> DEPARTMENTS.contains(city.classification(before.positionKey())))
                        .anyMatch(before -> Objects.equals(
                                before.period().to(), tenure.period().from())))
                .toList();
        assertThat(other).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void sixteenRotations(City city) {
        List<TenureEntry> rotations =
                city.begun(TenureKind.ROTATION, "2015-08-13", "2020-08-05").toList();
        assertThat(rotations)
                .hasSize(16)
                .allMatch(tenure -> "ls-dang-2015-2020".equals(tenure.termKey()))
                .allMatch(tenure -> tenure.originKey() != null && tenure.purpose() != null)
                .allMatch(tenure -> tenure.expectedUntil() != null);
        assertThat(city.entries.tenures().stream().filter(tenure -> "ls-dang-2015-2020".equals(tenure.termKey())))
                .filteredOn(tenure -> tenure.kind() == TenureKind.ROTATION)
                .hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void membersOfThePartyCommittee(City city) {
        assertThat(City.people(city.at("ls-thanh-uy-ban-chap-hanh"), COUNT)).isEqualTo(38);
        assertThat(City.people(city.at("ls-thanh-uy-ban-thuong-vu"), COUNT)).isEqualTo(12);
        List<String> members = city.at("ls-thanh-uy-ban-chap-hanh")
                .filter(tenure -> tenure.period().certain().contains(COUNT))
                .map(TenureEntry::cadreKey)
                .toList();
        assertThat(city.at("ls-thanh-uy-ban-thuong-vu")
                        .filter(tenure -> tenure.period().certain().contains(COUNT)))
                .allMatch(tenure -> members.contains(tenure.cadreKey()));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void headsOfDepartments(City city) {
        assertThat(City.people(city.tenures(HEADS, DEPARTMENTS::contains), COUNT))
                .isEqualTo(74);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void leadersOfWardsAndCommunes(City city) {
        assertThat(City.people(city.tenures(LEADERS, it -> it.startsWith("commune ")), COUNT))
                .isEqualTo(80);
    }
}
