package org.cadregraph.eligibility;

import org.cadregraph.assessment.Discipline;

/** How a discipline is told. */
final class DisciplineWords {

    private DisciplineWords() {}

    static Said said(Discipline discipline) {
        return Said.constant(discipline.form()).of(Said.date(discipline.on()));
    }

    static UsedFact used(Discipline discipline) {
        return new UsedFact(FactKind.DISCIPLINE, said(discipline), discipline.id());
    }
}
