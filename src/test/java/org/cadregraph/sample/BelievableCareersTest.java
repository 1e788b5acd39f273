package org.cadregraph.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cadregraph.cadre.CadreEntry;
import org.cadregraph.organisation.PositionEntry;
import org.cadregraph.tenure.DecisionEntry;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(longs = {20_250_701, 7, 1995})
class BelievableCareersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<String> HEADSHIPS = Set.of("secretary", "chair", "head", "commander", "chief");

    private final City city;

    BelievableCareersTest(long seed) {
        city = City.of(seed);
    }

    @Test
    void singleSeatsAreHeldByOneAtATime() {
        for (PositionEntry position : city.entries.positions()) {
            if (Objects.equals(position.seats(), 1)) {
                assertApart(city.at(position.key()).filter(it -> !it.acting()).toList());
            }
        }
    }

    @Test
    void seatsAreNeverMoreThanThereAre() {
        for (PositionEntry position : city.entries.positions()) {
            Integer seats = position.seats();
            if (seats != null) {
                List<TenureEntry> held = city.at(position.key())
                        .filter(it -> !it.acting() && it.kind() != TenureKind.SECONDMENT)
                        .toList();
                for (TenureEntry tenure : held) {
                    LocalDate day = tenure.period().latestFrom();
                    assertThat(City.people(held.stream(), day))
                            .as(position.key())
                            .isLessThanOrEqualTo(seats);
                }
            }
        }
    }

    @Test
    void nobodyHeadsTwoOfficesAtOnceUnlessConcurrently() {
        Map<String, List<TenureEntry>> headships = new HashMap<>();
        for (TenureEntry tenure : city.entries.tenures()) {
            PositionEntry position = city.position(tenure);
            boolean headship = Objects.equals(position.seats(), 1) && HEADSHIPS.contains(position.kind());
            if (headship && !tenure.acting() && !"kiêm nhiệm".equals(tenure.note())) {
                headships.merge(tenure.cadreKey(), List.of(tenure), BelievableCareersTest::both);
            }
        }
        headships.values().forEach(BelievableCareersTest::assertApart);
    }

    private static List<TenureEntry> both(List<TenureEntry> some, List<TenureEntry> more) {
        List<TenureEntry> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** On no day are two of them certain to run. */
    private static void assertApart(List<TenureEntry> tenures) {
        LocalDate free = LocalDate.MIN;
        for (TenureEntry tenure : tenures.stream()
                .sorted(Comparator.comparing(it -> it.period().certain().from()))
                .toList()) {
            Period.Span certain = tenure.period().certain();
            if (certain.from().isBefore(certain.to())) {
                assertThat(certain.from()).as(tenure.key()).isAfterOrEqualTo(free);
                free = certain.to();
            }
        }
    }

    @Test
    void everybodyIsGrownUpAndNobodyServesTooLongOrAfterDeath() {
        for (TenureEntry tenure : city.entries.tenures()) {
            CadreEntry cadre = city.cadre(tenure);
            PartialDate birth = Objects.requireNonNull(cadre.birthDate());
            PartialDate death = cadre.deathDate();
            PartialDate to = tenure.period().to();
            LocalDate end = to != null
                    ? to.earliest()
                    : tenure.period().endUnknown() ? tenure.period().earliestFrom() : TODAY;
            assertThat(tenure.period().earliestFrom())
                    .as(tenure.key())
                    .isAfterOrEqualTo(birth.earliest().plusYears(22));
            assertThat(end)
                    .as(tenure.key())
                    .isBeforeOrEqualTo(birth.latest().plusYears(62).plusMonths(2));
            if (death != null && !tenure.period().endUnknown()) {
                assertThat(end).as(tenure.key()).isBeforeOrEqualTo(death.earliest());
            }
        }
    }

    @Test
    void datesAreInOrder() {
        for (TenureEntry tenure : city.entries.tenures()) {
            Period period = tenure.period();
            assertThat(period.reversed()).as(tenure.key()).isFalse();
            assertThat(period.earliestFrom())
                    .as(tenure.key())
                    .isBefore(TODAY)
                    .isAfterOrEqualTo(LocalDate.of(1994, 1, 1));
            assertThat(period.endUnknown() && period.to() != null)
                    .as(tenure.key())
                    .isFalse();
            for (TenureEntry.AbsenceEntry absence : tenure.absences()) {
                assertThat(absence.period().earliestFrom()).as(tenure.key()).isAfterOrEqualTo(period.latestFrom());
                assertThat(absence.period().latestTo()).as(tenure.key()).isBeforeOrEqualTo(period.earliestTo());
            }
        }
    }

    @Test
    void careersAreNumberedInOrder() {
        String cadre = "";
        int number = 0;
        Period before = Period.of(null, null);
        for (TenureEntry tenure : city.entries.tenures()) {
            boolean another = !tenure.cadreKey().equals(cadre);
            number = another ? 1 : number + 1;
            cadre = tenure.cadreKey();
            assertThat(tenure.key()).isEqualTo(cadre + "-" + number);
            if (!another) {
                assertThat(Period.ORDER.compare(before, tenure.period()))
                        .as(tenure.key())
                        .isLessThanOrEqualTo(0);
            }
            before = tenure.period();
        }
    }

    @Test
    void decisionsPrecedeWhatTheyBegin() {
        Map<String, DecisionEntry> decisions = new HashMap<>();
        city.entries.decisions().forEach(it -> decisions.put(it.key(), it));
        decisions.put(EndOfTheCity.DECISION, EndOfTheCity.decision());
        long recent = 0;
        long decided = 0;
        for (TenureEntry tenure : city.entries.tenures()) {
            boolean council = "council member".equals(city.position(tenure).kind());
            if (tenure.period().earliestFrom().getYear() >= 2012 && !council) {
                recent++;
            }
            DecisionEntry begun = decisions.get(Objects.requireNonNullElse(tenure.begunByKey(), ""));
            DecisionEntry ended = decisions.get(Objects.requireNonNullElse(tenure.endedByKey(), ""));
            if (begun != null) {
                decided++;
                assertThat(Objects.requireNonNull(begun.on()).latest())
                        .as(tenure.key())
                        .isBeforeOrEqualTo(tenure.period().earliestFrom());
            }
            if (ended != null) {
                assertThat(Objects.requireNonNull(ended.on()).latest())
                        .as(tenure.key())
                        .isBeforeOrEqualTo(tenure.period().latestTo());
            }
        }
        assertThat(decided).isGreaterThan(recent * 9 / 10);
    }

    @Test
    void nobodyDoesTwoFullTimeJobsAtOnce() {
        Set<String> beside = Set.of("committee member", "standing committee member", "council member");
        Map<String, List<TenureEntry>> work = new HashMap<>();
        for (TenureEntry tenure : city.entries.tenures()) {
            boolean own = !tenure.acting()
                    && tenure.kind() != TenureKind.SECONDMENT
                    && !"kiêm nhiệm".equals(tenure.note())
                    && !beside.contains(city.position(tenure).kind());
            if (own) {
                work.merge(tenure.cadreKey(), List.of(tenure), BelievableCareersTest::both);
            }
        }
        work.values().forEach(BelievableCareersTest::assertApart);
    }
}
