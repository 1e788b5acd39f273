package org.cadregraph.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.rule.Criterion;

/** A kind of records of cadre work that a criterion reads. What nobody asks for is not read, and counts as closed. */
enum DossierNeed {
    DISCIPLINES,
    EVALUATIONS,
    TRUST_VOTES,
    CERTIFICATES;

    static final Set<DossierNeed> ALL = Set.of(values());

    /** What these criteria read. */
    static Set<DossierNeed> of(Stream<Criterion> criteria) {
        Set<DossierNeed> needs = EnumSet.noneOf(DossierNeed.class);
        criteria.forEach(criterion -> needs.addAll(of(criterion)));
        return needs;
    }

    private static Set<DossierNeed> of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.SinceDiscipline any -> Set.of(DISCIPLINES);
            case Criterion.NoDiscipline any -> Set.of(DISCIPLINES);
            case Criterion.RatedAtLeast any -> Set.of(EVALUATIONS);
            case Criterion.TargetsMet any -> Set.of(EVALUATIONS);
            case Criterion.LowTrust any -> Set.of(TRUST_VOTES);
            case Criterion.EducationAtLeast any -> Set.of(CERTIFICATES);
            case Criterion.PoliticalTheoryAtLeast any -> Set.of(CERTIFICATES);
            case Criterion.ServiceLeft any -> Set.of();
            case Criterion.HigherTitle any -> Set.of();
            case Criterion.EquivalentTitle any -> Set.of();
            case Criterion.PlannedFor any -> Set.of();
            case Criterion.NoAppointmentAtOnce any -> Set.of();
            case Criterion.MonthsInPost any -> Set.of();
            case Criterion.RotationMonths any -> Set.of();
            case Criterion.ConsecutiveTerms any -> Set.of();
            case Criterion.NotLocal any -> Set.of();
            case Criterion.AgeAtMost any -> Set.of();
        };
    }
}
