package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.decision.ReorganisationPlan;
import org.cadregraph.organisation.LineageKind;
import org.cadregraph.organisation.ManagementEntry;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.tenure.TermEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleCityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SampleCity SAMPLE = SampleCity.make();
    private static final City CITY = new City(SAMPLE);

    @Test
    void isTheSameEveryTime() {
        assertThat(SampleCity.make()).isEqualTo(SAMPLE);
        assertThat(SampleCity.make(1)).isNotEqualTo(SAMPLE);
    }

    @Test
    void isOfTheSizeOfACity() {
        assertThat(SAMPLE.cadres()).hasSizeBetween(1_700, 2_300);
        assertThat(SAMPLE.tenures()).hasSizeBetween(8_000, 14_000);
        assertThat(SAMPLE.cadres())
                .allMatch(cadre -> !CITY.career(cadre.key()).isEmpty())
                .allMatch(cadre -> cadre.identifiers().getFirst().code().matches("LS-\\d{6}"));
    }

    @Test
    void keysAreUniqueAndReferencesResolve() {
        Set<String> organisations = keys(SAMPLE.organisations().stream().map(OrganisationEntry::key));
        Set<String> positions = keys(SAMPLE.positions().stream().map(PositionEntry::key));
        Set<String> terms = keys(SAMPLE.terms().stream().map(TermEntry::key));
        Set<String> decisions = keys(SAMPLE.decisions().stream().map(DecisionEntry::key));
        Set<String> cadres = keys(SAMPLE.cadres().stream().map(CadreEntry::key));
        keys(SAMPLE.tenures().stream().map(TenureEntry::key));
        decisions.add(SAMPLE.reorganisation().decision());
        keys(SAMPLE.managements().stream().map(ManagementEntry::key));

        assertThat(SAMPLE.organisations()).allMatch(it -> resolves(it.parentKey(), organisations));
        assertThat(SAMPLE.reorganisation().organisations())
                .allMatch(it -> organisations.contains(it.organisation()) && organisations.containsAll(it.into()));
        assertThat(SAMPLE.reorganisation().posts())
                .allMatch(it -> positions.contains(it.position()) && resolves(it.as(), positions));
        assertThat(SAMPLE.positions()).allMatch(it -> organisations.contains(it.organisationKey()));
        assertThat(SAMPLE.managements())
                .allMatch(it -> positions.contains(it.positionKey()) && organisations.contains(it.organisationKey()));
        assertThat(SAMPLE.terms()).allMatch(it -> organisations.contains(it.organisationKey()));
        assertThat(SAMPLE.decisions()).allMatch(it -> resolves(it.organisationKey(), organisations));
        assertThat(SAMPLE.tenures())
                .allMatch(it -> cadres.contains(it.cadreKey()) && positions.contains(it.positionKey()))
                .allMatch(it -> resolves(it.originKey(), positions) && resolves(it.termKey(), terms))
                .allMatch(it -> resolves(it.begunByKey(), decisions) && resolves(it.endedByKey(), decisions));
    }

    private static Set<String> keys(Stream<String> keys) {
        List<String> all = keys.toList();
        assertThat(all).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9-]+"));
        return new HashSet<>(all);
    }

    private static boolean resolves(@Nullable String key, Set<String> keys) {
        return key == null || keys.contains(key);
    }

    @Test
    void organisationsFormATree() {
        Map<String, OrganisationEntry> byKey =
                SAMPLE.organisations().stream().collect(Collectors.toMap(OrganisationEntry::key, it -> it));
        for (OrganisationEntry organisation : SAMPLE.organisations()) {
            int height = 0;
            String parent = organisation.parentKey();
            while (parent != null) {
                parent = Objects.requireNonNull(byKey.get(parent)).parentKey();
                assertThat(++height).as(organisation.key()).isLessThan(10);
            }
        }
        assertThat(SAMPLE.organisations().stream().filter(it -> it.parentKey() == null))
                .hasSize(1);
    }

    @Test
    void textIsComposed() {
        assertThat(SAMPLE.cadres()).allMatch(it -> Normalizer.isNormalized(it.name(), Normalizer.Form.NFC));
        assertThat(SAMPLE.organisations()).allMatch(it -> Normalizer.isNormalized(it.name(), Normalizer.Form.NFC));
        assertThat(SAMPLE.positions()).allMatch(it -> Normalizer.isNormalized(it.title(), Normalizer.Form.NFC));
    }

    @Test
    void theCityEndsWithTheReorganisation() {
        LocalDate end = LocalDate.of(2025, 7, 1);
        List<OrganisationEntry> ended = SAMPLE.organisations().stream()
                .filter(it -> it.dissolved() != null)
                .toList();
        assertThat(ended)
                .hasSizeGreaterThan(80)
                .allMatch(
                        it -> Objects.requireNonNull(it.dissolved()).earliest().equals(end));
        assertThat(SAMPLE.tenures())
                .filteredOn(it -> CITY.organisation(it.positionKey()).dissolved() != null)
                .isNotEmpty()
                .allMatch(it -> !it.period().possible().to().isAfter(end));
        assertThat(SAMPLE.tenures())
                .filteredOn(it -> CITY.organisation(it.positionKey()).founded() != null)
                .isNotEmpty()
                .allMatch(it -> !it.period()
                        .earliestFrom()
                        .isBefore(Objects.requireNonNull(
                                        CITY.organisation(it.positionKey()).founded())
                                .earliest()));
        assertThat(SAMPLE.reorganisation().organisations())
                .filteredOn(it -> it.kind() == LineageKind.MERGER)
                .contains(
                        new ReorganisationPlan.Transition(
                                "ls-p-vinh-trai", Set.of("ls-p-dong-kinh-2025"), LineageKind.MERGER),
                        new ReorganisationPlan.Transition(
                                "ls-x-quang-lac", Set.of("ls-p-luong-van-tri-2025"), LineageKind.MERGER))
                .hasSize(8 * 9);
    }

    @Test
    void theNewWardsAreLed() {
        for (String ward : NewWards.keys()) {
            for (String post : List.of(
                    "-dang-uy-bi-thu",
                    "-dang-uy-pho-bi-thu",
                    "-dang-uy-pho-bi-thu-thuong-truc",
                    "-hdnd-chu-tich",
                    "-hdnd-pho-chu-tich",
                    "-ubnd-chu-tich",
                    "-mttq-chu-tich")) {
                assertThat(City.people(CITY.at(ward + post), TODAY))
                        .as(ward + post)
                        .isEqualTo(1);
            }
            assertThat(CITY.at(ward + "-dang-uy-bi-thu").toList().getLast().termKey())
                    .isEqualTo(ward + "-dang-2025-2030");
        }
        List<PositionEntry> leading = SAMPLE.positions().stream()
                .filter(it -> it.organisationKey().contains("-2025") && it.seats() != null)
                .toList();
        assertThat(leading.stream()
                        .filter(it -> City.people(CITY.at(it.key()), TODAY) == 0)
                        .count())
                .isLessThan(leading.size() / 20);
    }

    @Test
    void theLeadingCareer() {
        List<TenureEntry> career = CITY.career("cb-0001");
        CadreEntry cadre = SAMPLE.cadres().getFirst();
        assertThat(cadre.key()).isEqualTo("cb-0001");
        assertThat(cadre.name()).contains("Đ", "ễ", "ị");
        assertThat(career).hasSizeGreaterThan(7);
        assertThat(CITY.position(career.getFirst()).kind()).isEqualTo("specialist");
        assertThat(career.stream().filter(it -> it.kind() == TenureKind.ROTATION))
                .hasSize(1);
        assertThat(career.stream().map(TenureEntry::positionKey)).contains("ls-ubnd-chu-tich", "ls-thanh-uy-bi-thu");
        assertThat(career)
                .filteredOn(it -> it.positionKey().equals("ls-p-luong-van-tri-2025-dang-uy-bi-thu"))
                .anyMatch(it -> it.period().certain().contains(TODAY));
    }

    @Test
    void theTopPostsHaveLongChains() {
        for (String key : List.of("ls-thanh-uy-bi-thu", "ls-ubnd-chu-tich")) {
            assertThat(CITY.at(key)
                            .filter(it -> !it.acting())
                            .map(TenureEntry::cadreKey)
                            .distinct())
                    .as(key)
                    .hasSizeGreaterThanOrEqualTo(8);
        }
    }
}
