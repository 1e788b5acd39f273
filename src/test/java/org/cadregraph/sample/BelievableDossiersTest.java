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
import org.cadregraph.api.RecordKind;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.Field;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.cadregraph.training.Attendance;
import org.junit.jupiter.api.Test;

/** The records of cadre work of the made-up city: sound, complete in what they name, and believable. */
class BelievableDossiersTest {

    private static final SampleCity SAMPLE = SampleCity.make();
    private static final City CITY = new City(SAMPLE);
    private static final Certified CERTIFIED = new Certified(CITY);

    private static final Map<String, LocalDate> BIRTHS = SAMPLE.cadres().stream()
            .collect(Collectors.toMap(
                    CadreEntry::key,
                    cadre -> Objects.requireNonNull(cadre.birthDate()).latest()));

    @Test
    void eachPassesTheCheckOfItsKind() {
        SAMPLE.dossiers().forEach(list -> DossierList.check(list.kind(), list.entries()));
        DossierEntry empty = new DossierEntry("x", Map.of(), Map.of());
        assertThatThrownBy(() -> DossierList.check(Attendance.KIND, List.of(empty)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Attendance 'x' of the made-up city: 'cadre' must be given");
    }

    @Test
    void keysAreUniqueAndWhatIsNamedWasWrittenBefore() {
        Map<RecordKind, Set<String>> known = new HashMap<>();
        known.put(RecordKind.CADRE, BIRTHS.keySet());
        known.put(
                RecordKind.ORGANISATION,
                SAMPLE.organisations().stream().map(OrganisationEntry::key).collect(Collectors.toSet()));
        known.put(
                RecordKind.POSITION,
                SAMPLE.positions().stream().map(PositionEntry::key).collect(Collectors.toSet()));
        for (DossierList list : SAMPLE.dossiers()) {
            Set<String> keys = new HashSet<>();
            for (DossierEntry entry : list.entries()) {
                assertThat(entry.key()).matches("[a-z0-9-]+");
                assertThat(keys.add(entry.key())).as(entry.key()).isTrue();
                list.kind()
                        .references()
                        .forEach(reference -> assertThat(known.get(reference.kind()))
                                .as(entry.key())
                                .containsAll(entry.named().getOrDefault(reference.name(), List.of())));
            }
            known.put(list.kind().kind(), keys);
        }
    }

    @Test
    void theyAreOfTheSizeOfACity() {
        Map<String, Integer> sizes = SAMPLE.dossiers().stream()
                .collect(Collectors.toMap(
                        list -> list.kind().label(), list -> list.entries().size()));
        System.out.println("Records of cadre work: " + sizes);
        assertThat(sizes.values().stream().mapToInt(size -> size).sum()).isBetween(35_000, 40_000);
    }

    @Test
    void nobodyLearnsBeforeTheyCould() {
        assertThat(CERTIFIED.attendances).allSatisfy(each -> {
            LocalDate birth = Objects.requireNonNull(BIRTHS.get(Certified.cadre(each)));
            for (String field : List.of("on", "certifiedOn")) {
                PartialDate date = each.date(field);
                if (date != null) {
                    assertThat(date.latest())
                            .as(each.key())
                            .isBetween(birth.plusYears(18), birth.plusYears(62))
                            .isBefore(LocalDate.of(2026, 11, 1));
                }
            }
            PartialDate on = each.date("on");
            PartialDate certified = each.date("certifiedOn");
            assertThat(on == null || certified == null || certified.latest().isAfter(on.latest()))
                    .as(each.key())
                    .isTrue();
        });
    }

    @Test
    void levelsAreReachedOneAfterAnother() {
        for (String field : List.of("education", "politicalTheory")) {
            for (String cadre : BIRTHS.keySet()) {
                Map<LocalDate, String> levels = new HashMap<>();
                CERTIFIED.of(cadre).forEach(each -> {
                    String level = CERTIFIED.told(each, field);
                    if (level != null) {
                        levels.put(
                                Objects.requireNonNull(each.date("certifiedOn")).latest(), level);
                    }
                });
                List<Integer> order = levels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> words(field).indexOf(entry.getValue()))
                        .toList();
                assertThat(order).as(cadre + " " + field).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> words(String field) {
        return Attendance.KIND.fields().stream()
                .filter(each -> each.name().equals(field))
                .map(each -> ((Field.Choice) each).words())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void organisationsActWhileTheyExist() {
        Map<String, OrganisationEntry> organisations =
                SAMPLE.organisations().stream().collect(Collectors.toMap(OrganisationEntry::key, Function.identity()));
        for (DossierList list : SAMPLE.dossiers()) {
            for (DossierEntry entry : list.entries()) {
                PartialDate on = list.kind().fields().stream()
                                .anyMatch(field -> field.name().equals("on"))
                        ? entry.date("on")
                        : null;
                list.kind()
                        .references()
                        .filter(reference -> reference.kind() == RecordKind.ORGANISATION && on != null)
                        .flatMap(reference -> entry.named().getOrDefault(reference.name(), List.of()).stream())
                        .map(organisations::get)
                        .forEach(organisation -> assertThat(Period.of(organisation.founded(), organisation.dissolved())
                                        .on(Objects.requireNonNull(on).earliest()))
                                .as(entry.key() + " " + organisation.key())
                                .isPresent());
            }
        }
    }

    @Test
    void peopleArePresentWhereTheyAreRatedAndVotedOn() {
        for (DossierKind<?> kind : List.of(Evaluation.KIND, TrustVote.KIND)) {
            assertThat(CITY.dossiers(kind))
                    .allSatisfy(each -> assertThat(CITY.at(Certified.named(each, "position")))
                            .as(each.key())
                            .anyMatch(tenure -> tenure.cadreKey().equals(Certified.cadre(each))
                                    && tenure.period().certain().contains(Certified.begin(each))));
        }
    }

    @Test
    void whoWasDisciplinedWasNotRatedWellThatYear() {
        Map<String, String> ratings = new HashMap<>();
        CITY.dossiers(Evaluation.KIND)
                .forEach(each -> ratings.put(
                        Certified.cadre(each) + each.values().get("year"), String.valueOf(each.text("rating"))));
        List<DossierEntry> disciplines = CITY.dossiers(Discipline.KIND);
        assertThat(disciplines)
                .hasSizeBetween(10, 20)
                .allMatch(each -> ratings.getOrDefault(
                                Certified.cadre(each) + Certified.begin(each).getYear(), "NOT_COMPLETED")
                        .equals("NOT_COMPLETED"));
        assertThat(ratings.values()).filteredOn("NOT_COMPLETED"::equals).hasSizeBetween(10, 80);
        assertThat(ratings.values()).filteredOn("EXCELLENT"::equals).hasSizeLessThan(ratings.size() / 5);
    }
}
