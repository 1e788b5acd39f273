package org.cadregraph.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cadregraph.rule.Education;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which levels certificates prove on a day. */
class QualificationsTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 28);

    private static Certificate of(Education education, String on) {
        return new Certificate("c", education, null, PartialDate.of(on));
    }

    @Test
    void aCertificateCountsFromTheDayOnWhichItWasGiven() {
        List<Certificate> one = List.of(of(Education.MASTER, "2020-05-06"));
        assertThat(Qualifications.on(LocalDate.of(2020, 5, 5), one).possibleEducation())
                .isNull();
        assertThat(Qualifications.on(LocalDate.of(2020, 5, 6), one).education()).isEqualTo(Education.MASTER);
    }

    @Test
    void whatIsKnownToTheYearIsPossibleDuringItAndCertainAtItsEnd() {
        List<Certificate> two = List.of(of(Education.COLLEGE, "2010"), of(Education.DEGREE, "2020"));
        Qualifications within = Qualifications.on(LocalDate.of(2020, 6, 1), two);
        assertThat(within.education()).isEqualTo(Education.COLLEGE);
        assertThat(within.possibleEducation()).isEqualTo(Education.DEGREE);
        assertThat(Qualifications.on(LocalDate.of(2020, 12, 31), two).education())
                .isEqualTo(Education.DEGREE);
    }

    @Test
    void aLowerLevelThatComesLaterTakesNothingAway() {
        List<Certificate> two = List.of(of(Education.MASTER, "2010"), of(Education.DEGREE, "2015"));
        assertThat(Qualifications.on(LocalDate.of(2020, 1, 1), two).education()).isEqualTo(Education.MASTER);
    }

    @Test
    void withoutCertificatesNothingIsKnown() {
        assertThat(Qualifications.on(FIRST, List.of())).isEqualTo(new Qualifications(null, null, null, null));
    }

    /** Every choice of one day for each date is a world of its own: what holds in all is certain, in some possible. */
    @Property(tries = 300)
    void itIsAsInAllWorldsOrInSome(@ForAll("few") List<Certificate> certificates, @ForAll("days") LocalDate day) {
        Qualifications told = Qualifications.on(day, certificates);
        // A world knows nothing at the least, so the lowest of all worlds is what holds in each.
        IntSummaryStatistics worlds = new Worlds(certificates, day).ranks();
        assertThat(rank(told.education())).isEqualTo(worlds.getMin());
        assertThat(rank(told.possibleEducation())).isEqualTo(worlds.getMax());
    }

    private static int rank(@Nullable Education level) {
        return level == null ? -1 : List.of(Education.values()).indexOf(level);
    }

    /** Each date on its first day, the next or the last, in every combination: as soon, a little later, as late as may be. */
    private record Worlds(List<Certificate> certificates, LocalDate day) {

        IntSummaryStatistics ranks() {
            List<List<LocalDate>> dates = List.of(List.of());
            for (Certificate certificate : certificates) {
                dates = dates.stream()
                        .flatMap(chosen -> days(certificate.on()).stream().map(next -> with(chosen, next)))
                        .toList();
            }
            return dates.stream().mapToInt(this::highest).summaryStatistics();
        }

        private int highest(List<LocalDate> dates) {
            int best = rank(null);
            for (int i = 0; i < dates.size(); i++) {
                if (!dates.get(i).isAfter(day)) {
                    best = Math.max(best, rank(certificates.get(i).education()));
                }
            }
            return best;
        }

        private static List<LocalDate> days(PartialDate date) {
            LocalDate middle = date.earliest().plusDays(1);
            return middle.isBefore(date.latest())
                    ? List.of(date.earliest(), middle, date.latest())
                    : List.of(date.earliest(), date.latest());
        }

        private static List<LocalDate> with(List<LocalDate> chosen, LocalDate next) {
            return Stream.concat(chosen.stream(), Stream.of(next)).toList();
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 400).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Certificate>> few() {
        Arbitrary<PartialDate> dates = Combinators.combine(days(), Arbitraries.of(4, 7, 10))
                .as((day, length) -> PartialDate.of(day.toString().substring(0, length)));
        return Combinators.combine(Arbitraries.of(Education.class).injectNull(0.2), dates)
                .as((education, on) -> new Certificate("c", education, null, on))
                .list()
                .ofMaxSize(4);
    }
}
