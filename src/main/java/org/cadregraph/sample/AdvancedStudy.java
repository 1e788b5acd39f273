package org.cadregraph.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A time that the record shows somebody away to learn advanced political theory. */
record AdvancedStudy(LocalDate from, LocalDate to) {

    /** The first one. */
    static Optional<AdvancedStudy> of(Person person) {
        return person.stints.stream()
                .filter(Stint::lasted)
                .flatMap(stint -> stint.absences.stream())
                .filter(absence -> Covers.ADVANCED_THEORY.equals(absence.reason()))
                .map(absence -> new AdvancedStudy(
                        absence.period().certain().from(),
                        absence.period().certain().to()))
                .min(Comparator.comparing(AdvancedStudy::from));
    }
}
