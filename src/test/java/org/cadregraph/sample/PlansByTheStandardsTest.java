package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.planning.PlanningLine;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.rule.Rating;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the 2,241 reported planning entries meets illustrative-city-2010 on its day, by hand from what that file asks. */
@ParameterizedClass
@ValueSource(longs = {20_250_701, 7, 1995})
class PlansByTheStandardsTest {

    private static final Map<String, Integer> MONTHS = Map.of("REPRIMAND", 12, "WARNING", 24);
    private static final int OTHER_MONTHS = 36;

    private final City city;
    private final List<PlanningLine> counted;

    PlansByTheStandardsTest(long seed) {
        city = City.of(seed);
        counted = city.entries.plans().stream()
                .filter(line -> !day(line).isBefore(LocalDate.of(2013, 1, 1)))
                .filter(line -> day(line).isBefore(LocalDate.of(2020, 1, 22)))
                .toList();
    }

    private static LocalDate day(PlanningLine line) {
        return date(line.from()).earliest();
    }

    private static PartialDate date(@Nullable PartialDate date) {
        return Objects.requireNonNull(date);
    }

    @Test
    void ageAndServiceSuffice() {
        Map<String, CadreEntry> cadres = byKey(city.entries.cadres(), CadreEntry::key);
        Map<String, TermEntry> terms = byKey(city.entries.terms(), TermEntry::key);
        assertThat(counted).hasSize(2_241).allSatisfy(line -> {
            CadreEntry cadre = Objects.requireNonNull(cadres.get(line.cadreKey()));
            LocalDate birth = date(cadre.birthDate()).earliest();
            assertThat(Period.between(birth, day(line)).getYears()).isLessThanOrEqualTo(55);
            TermEntry term = Objects.requireNonNull(terms.get(line.termKey()));
            LocalDate until = day(line).isBefore(date(term.from()).earliest())
                    ? date(term.to()).latest()
                    : day(line).plusYears(5);
            // The ages before 2021; they have only risen since.
            LocalDate retires = birth.plusYears("female".equals(cadre.gender()) ? 55 : 60);
            assertThat(retires.isBefore(LocalDate.of(2021, 1, 1)) && retires.isBefore(until.minusMonths(1)))
                    .as(line.key())
                    .isFalse();
            assertThat(until).as(line.key()).isBeforeOrEqualTo(retires.plusYears(2));
        });
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        return entries.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    @Test
    void certificatesWereGivenBefore() {
        Certified certified = new Certified(city);
        assertThat(counted).allSatisfy(line -> {
            String cadre = line.cadreKey();
            assertThat(certified.has(cadre, Education.VOCATIONAL_SECONDARY, day(line)))
                    .as(line.key())
                    .isTrue();
            assertThat(certified.has(cadre, PoliticalTheory.ELEMENTARY, day(line)))
                    .as(line.key())
                    .isTrue();
        });
    }

    @Test
    void theTwoYearsBeforeWereRatedWellEnough() {
        Map<String, DossierEntry> ratings = new HashMap<>();
        for (DossierEntry entry : city.dossiers(Evaluation.KIND)) {
            Number year = (Number) Objects.requireNonNull(entry.values().get("year"));
            assertThat(ratings.put(Certified.cadre(entry) + year, entry))
                    .as("one a year")
                    .isNull();
        }
        assertThat(counted).allSatisfy(line -> {
            for (int year = day(line).getYear() - 2; year < day(line).getYear(); year++) {
                DossierEntry entry = ratings.get(line.cadreKey() + year);
                assertThat(entry).as(line.key() + " " + year).isNotNull();
                assertThat(Certified.begin(Objects.requireNonNull(entry))).isBeforeOrEqualTo(day(line));
                assertThat(entry.text("rating")).isNotEqualTo(Rating.NOT_COMPLETED.name());
            }
        });
    }

    @Test
    void noDisciplineStandsAgainstThem() {
        List<DossierEntry> disciplines = city.dossiers(Discipline.KIND);
        assertThat(counted)
                .allSatisfy(line -> assertThat(disciplines)
                        .filteredOn(each -> Certified.cadre(each).equals(line.cadreKey()))
                        .allMatch(each -> Certified.begin(each).isAfter(day(line))
                                || !day(line)
                                        .isBefore(Certified.begin(each)
                                                .plusMonths(MONTHS.getOrDefault(each.text("form"), OTHER_MONTHS)))));
    }
}
