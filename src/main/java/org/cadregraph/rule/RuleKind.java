package org.cadregraph.rule;

import java.util.Arrays;
import java.util.function.Function;

/** The kinds of rules: a small closed set. A file names them in lower case with hyphens. */
public enum RuleKind {
    SERVICE_LEFT(Criterion.ServiceLeft.class, Readers::serviceLeft),
    SINCE_DISCIPLINE(Criterion.SinceDiscipline.class, Readers::sinceDiscipline),
    NO_DISCIPLINE(Criterion.NoDiscipline.class, Readers::noDiscipline),
    HIGHER_TITLE(Criterion.HigherTitle.class, fields -> new Criterion.HigherTitle()),
    EQUIVALENT_TITLE(
            Criterion.EquivalentTitle.class, fields -> new Criterion.EquivalentTitle(fields.flag("as-a-rule"))),
    PLANNED_FOR(Criterion.PlannedFor.class, Readers::plannedFor),
    NO_APPOINTMENT_AT_ONCE(Criterion.NoAppointmentAtOnce.class, fields -> new Criterion.NoAppointmentAtOnce()),
    RATED_AT_LEAST(Criterion.RatedAtLeast.class, Readers::ratedAtLeast),
    EDUCATION_AT_LEAST(
            Criterion.EducationAtLeast.class,
            fields -> new Criterion.EducationAtLeast(fields.one("level", Education.class))),
    POLITICAL_THEORY_AT_LEAST(
            Criterion.PoliticalTheoryAtLeast.class,
            fields -> new Criterion.PoliticalTheoryAtLeast(fields.one("level", PoliticalTheory.class))),
    MONTHS_IN_POST(
            Criterion.MonthsInPost.class,
            fields -> new Criterion.MonthsInPost(months(fields, "months"), fields.flag("rotated-exempt"))),
    ROTATION_MONTHS(Criterion.RotationMonths.class, fields -> new Criterion.RotationMonths(months(fields, "months"))),
    LOW_TRUST(Criterion.LowTrust.class, Readers::lowTrust),
    CONSECUTIVE_TERMS(
            Criterion.ConsecutiveTerms.class, fields -> new Criterion.ConsecutiveTerms(fields.number("most", 1, 20))),
    NOT_LOCAL(Criterion.NotLocal.class, fields -> new Criterion.NotLocal()),
    TARGETS_MET(Criterion.TargetsMet.class, fields -> new Criterion.TargetsMet(percent(fields, "percent"))),
    AGE_AT_MOST(Criterion.AgeAtMost.class, fields -> new Criterion.AgeAtMost(age(fields, "years"))),

    PEOPLE_PER_TITLE(
            PlanLimit.PeoplePerTitle.class, fields -> new PlanLimit.PeoplePerTitle(fields.number("most", 1, 1000))),
    TITLES_PER_PERSON(
            PlanLimit.TitlesPerPerson.class, fields -> new PlanLimit.TitlesPerPerson(fields.number("most", 1, 1000))),
    ENTRIES_PER_SEAT(PlanLimit.EntriesPerSeat.class, Readers::entriesPerSeat),
    SHARE_UNDER_AGE(
            PlanLimit.ShareUnderAge.class,
            fields -> new PlanLimit.ShareUnderAge(age(fields, "age"), percent(fields, "percent"))),
    SHARE_OF_WOMEN(PlanLimit.ShareOfWomen.class, fields -> new PlanLimit.ShareOfWomen(percent(fields, "percent"))),
    AGE_BANDS(PlanLimit.AgeBands.class, Readers::ageBands),
    SOURCE_GROUPS(PlanLimit.SourceGroups.class, fields -> new PlanLimit.SourceGroups(fields.number("groups", 2, 10))),

    RETIREMENT_AGES(Norm.RetirementAges.class, Readers::retirementAges),
    TERM_LENGTH(Norm.TermLength.class, fields -> new Norm.TermLength(fields.number("years", 1, 20))),
    NOTICE(Norm.Notice.class, fields -> new Norm.Notice(fields.number("working-days", 1, 1000))),
    REVIEW_INTERVAL(Norm.ReviewInterval.class, fields -> new Norm.ReviewInterval(months(fields, "months"))),
    EVALUATION_BANDS(Norm.EvaluationBands.class, Readers::evaluationBands),
    TRUST_VOTE(Norm.TrustVote.class, Readers::trustVote),
    SELECTION_VOTE(
            Norm.SelectionVote.class, fields -> new Norm.SelectionVote(fields.ratio("quorum"), fields.ratio("above"))),
    PROCESS(Norm.Steps.class, Readers::process);

    private final Class<? extends Provision> type;

    @SuppressWarnings("ImmutableEnumChecker") // a function without a state
    private final Function<Fields, Provision> reader;

    RuleKind(Class<? extends Provision> type, Function<Fields, Provision> reader) {
        this.type = type;
        this.reader = reader;
    }

    /** The kind of what a rule lays down. */
    static RuleKind of(Provision provision) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(provision))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it judges, and so has verdicts. */
    public boolean judges() {
        return !Norm.class.isAssignableFrom(type);
    }

    /** Reads the parameters of a rule of this kind; what is wrong with them, the fields keep. */
    Provision read(Fields fields) {
        return reader.apply(fields);
    }

    private static int months(Fields fields, String name) {
        return fields.number(name, 1, 600);
    }

    private static int percent(Fields fields, String name) {
        return fields.number(name, 1, 100);
    }

    private static int age(Fields fields, String name) {
        return fields.number(name, 18, 100);
    }
}
