package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.UnitTimes;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.planning.Plans;
import org.cadregraph.tenure.Belief;
import org.cadregraph.time.Period;
import org.springframework.stereotype.Component;

/** Brings together what was taken into plans with all that the rules ask of it. */
@Component
class AdmissionReviews {

    /** So many entries are judged at once. */
    private static final int MOST = 5_000;

    private final Plans plans;
    private final PlanLines lines;
    private final Questions questions;
    private final Reviewer reviewer;

    AdmissionReviews(Plans plans, PlanLines lines, Questions questions, Reviewer reviewer) {
        this.plans = plans;
        this.lines = lines;
        this.questions = questions;
        this.reviewer = reviewer;
    }

    /** On which day an entry is judged: the one from which it stands for sure. */
    static LocalDate day(PlanningEntry entry) {
        return entry.period().latestFrom();
    }

    /**
     * What was taken into the plans of these organisations.
     *
     * @throws Problem when it is too much, or the arguments name what there is not
     */
    Map<String, PlanAdmissions> of(Viewer viewer, List<String> ids, AdmissionArguments arguments) {
        Period.Span within = UnitTimes.period(arguments.from(), arguments.to());
        Question question = questions.of(viewer, arguments.ofFirst());
        Belief belief = new Belief(arguments.knownAt());
        boolean subtree = Boolean.TRUE.equals(arguments.subtree());
        Map<String, List<PlanningEntry>> made =
                plans.made(viewer, ids, new Plans.Made(within, subtree, belief), MOST + 1);
        List<PlanningEntry> all = made.values().stream().flatMap(List::stream).toList();
        if (all.size() > MOST) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "What was taken into the plans is more than " + MOST
                            + " entries: ask for a shorter period, or unit by unit");
        }
        Map<String, PlanAdmissions> admissions = new LinkedHashMap<>();
        PlanLines.Found found = lines.find(viewer, all, AdmissionReviews::day, belief);
        ids.forEach(id -> admissions.put(
                id,
                PlanAdmissions.of(within, found.of(made.getOrDefault(id, List.of())), question.ruleSet(), reviewer)));
        return admissions;
    }
}
