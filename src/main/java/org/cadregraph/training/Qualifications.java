package org.cadregraph.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * The highest levels that a cadre had reached on a day. Where none is known this does not say that there was none.
 *
 * @param education whatever the dates of the certificates stand for
 * @param possibleEducation on some reading of those dates
 */
public record Qualifications(
        @Nullable Education education,
        @Nullable Education possibleEducation,
        @Nullable PoliticalTheory politicalTheory,
        @Nullable PoliticalTheory possiblePoliticalTheory) {

    /** Those that these certificates prove: each counts from the day on which it was given. */
    static Qualifications on(LocalDate day, List<Certificate> certificates) {
        List<Certificate> possible = certificates.stream()
                .filter(certificate -> !certificate.on().earliest().isAfter(day))
                .toList();
        List<Certificate> certain = possible.stream()
                .filter(certificate -> !certificate.on().latest().isAfter(day))
                .toList();
        return new Qualifications(
                highest(certain, Certificate::education),
                highest(possible, Certificate::education),
                highest(certain, Certificate::politicalTheory),
                highest(possible, Certificate::politicalTheory));
    }

    private static <L extends Enum<L>> @Nullable L highest(
            List<Certificate> certificates, Function<Certificate, @Nullable L> level) {
        return certificates.stream()
                .map(level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
