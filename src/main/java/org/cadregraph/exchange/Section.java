package org.cadregraph.exchange;

import java.util.EnumMap;
import java.util.Map;
import org.cadregraph.assessment.Commendation;
import org.cadregraph.assessment.Discipline;
import org.cadregraph.assessment.Evaluation;
import org.cadregraph.assessment.Inspection;
import org.cadregraph.assessment.PolicyBenefit;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.assessment.WorkingGroup;
import org.cadregraph.decision.Candidacy;
import org.cadregraph.decision.CaseStep;
import org.cadregraph.decision.CaseVote;
import org.cadregraph.decision.Election;
import org.cadregraph.decision.PersonnelCase;
import org.cadregraph.decision.Waiver;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.training.Attendance;
import org.cadregraph.training.Course;
import org.cadregraph.training.CourseClass;
import org.jspecify.annotations.Nullable;

/** The lists that are read, in the order in which they depend on each other. A table of each is in {@link Table}. */
@SuppressWarnings("ImmutableEnumChecker") // a kind of record never changes
enum Section {
    ORGANIZATIONS("organizations", true),
    POSTS("posts", true),
    PERSONS("persons", true),
    /** Names of persons; in Popolo they stand within the person. */
    CADRE_NAMES(null, false),
    MEMBERSHIPS("memberships", true),
    ORGANIZATION_LINKS("organization_links", false),
    POSITION_LINKS("position_links", false),
    POSITION_MANAGEMENT("position_management", false),
    PLANNING_ENTRIES("planning_entries", false),
    DISCIPLINES(Discipline.KIND),
    EVALUATIONS(Evaluation.KIND),
    WORKING_GROUPS(WorkingGroup.KIND),
    TRUST_VOTES(TrustVote.KIND),
    INSPECTIONS(Inspection.KIND),
    COMMENDATIONS(Commendation.KIND),
    POLICY_BENEFITS(PolicyBenefit.KIND),
    COURSES(Course.KIND),
    COURSE_CLASSES(CourseClass.KIND),
    ATTENDANCES(Attendance.KIND),
    ELECTIONS(Election.KIND),
    CANDIDACIES(Candidacy.KIND),
    PERSONNEL_CASES(PersonnelCase.KIND),
    PERSONNEL_CASE_STEPS(CaseStep.KIND),
    CASE_STEP_VOTES(CaseVote.KIND),
    WAIVERS(Waiver.KIND);

    private final @Nullable String property;
    private final boolean required;
    private final @Nullable DossierKind<?> kind;

    Section(@Nullable String property, boolean required) {
        this.property = property;
        this.required = required;
        this.kind = null;
    }

    /** A list of records of cadre work, which stands in no Popolo file. */
    Section(DossierKind<?> kind) {
        this.property = null;
        this.required = false;
        this.kind = kind;
    }

    /** Each list of records of cadre work, with their kind. */
    static Map<Section, DossierKind<?>> ofDossiers() {
        Map<Section, DossierKind<?>> kinds = new EnumMap<>(Section.class);
        for (Section section : values()) {
            if (section.kind != null) {
                kinds.put(section, section.kind);
            }
        }
        return kinds;
    }

    /** The property of a Popolo file's object that holds the list; absent when such files have no such list. */
    @Nullable String property() {
        return property;
    }

    /** Whether a Popolo file must have it. */
    boolean required() {
        return required;
    }
}
