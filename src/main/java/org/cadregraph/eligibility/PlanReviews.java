package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.planning.Plans;
import org.cadregraph.rule.Action;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Moment;
import org.cadregraph.tenure.Term;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Brings plans together with all that a review asks. */
@Component
class PlanReviews {

    /** What has more entries is reviewed unit by unit. */
    private static final int MOST = 2_000;

    /** So many of those who hold posts are looked at for who may be taken in. */
    private static final int CANDIDATES = 1_000;

    private final Plans plans;
    private final PlanLines lines;
    private final Surroundings surroundings;
    private final Positions positions;
    private final Questions questions;
    private final Reviewer reviewer;

    PlanReviews(
            Plans plans,
            PlanLines lines,
            Surroundings surroundings,
            Positions positions,
            Questions questions,
            Reviewer reviewer) {
        this.plans = plans;
        this.lines = lines;
        this.surroundings = surroundings;
        this.positions = positions;
        this.questions = questions;
        this.reviewer = reviewer;
    }

    /**
     * The plans of these organisations, reviewed; one that has too many entries by itself is left out.
     *
     * @throws Problem when the others have too many together, or the arguments name what there is not
     */
    Map<String, PlanReview> of(Viewer viewer, List<String> ids, ReviewArguments arguments) {
        if (arguments.action() != Action.PLAN && arguments.action() != Action.REVIEW_PLAN) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "A plan is reviewed for the action REVIEW_PLAN, or as if it were made anew, PLAN; not for "
                            + arguments.action());
        }
        Question question = questions.of(viewer, arguments.ofEntries());
        Moment moment = new Moment(question.asOf(), new Belief(arguments.knownAt()));
        Term term = question.term();
        boolean subtree = Boolean.TRUE.equals(arguments.subtree());
        Map<String, List<PlanningEntry>> reviewed =
                reviewed(viewer, ids, subtree, new Plans.Asked(moment, term == null ? null : term.id(), false));
        List<PlanningEntry> all =
                reviewed.values().stream().flatMap(List::stream).toList();
        PlanLines.Found found = lines.find(viewer, all, entry -> moment.asOf(), moment.belief());
        Map<String, List<Position>> posts = positions.ofOrganisations(viewer, found.organisations(all));
        Supplier<Map<String, List<Surroundings.Holder>>> holders = SingletonSupplier.of(
                () -> surroundings.holders(viewer, List.copyOf(reviewed.keySet()), subtree, moment, CANDIDATES));
        Map<String, PlanReview> reviews = new HashMap<>();
        reviewed.forEach((id, entries) -> {
            List<PlanLine> its = found.of(entries);
            reviews.put(
                    id,
                    PlanReview.of(
                            new Plan(
                                    its,
                                    everywhere(found, its, moment.asOf()),
                                    posts,
                                    () -> notPlanned(holders.get().getOrDefault(id, List.of()), its)),
                            question.action(),
                            question.asOf(),
                            question.ruleSet(),
                            reviewer));
        });
        return reviews;
    }

    private static List<Surroundings.Holder> notPlanned(List<Surroundings.Holder> holders, List<PlanLine> lines) {
        Set<String> planned = new HashSet<>();
        lines.forEach(line -> planned.add(line.cadre().id()));
        return holders.stream()
                .filter(holder -> !planned.contains(holder.cadre().id()))
                .toList();
    }

    /** The entries of each plan that is not too large by itself. */
    private Map<String, List<PlanningEntry>> reviewed(
            Viewer viewer, List<String> ids, boolean subtree, Plans.Asked asked) {
        Map<String, List<PlanningEntry>> found = plans.all(viewer, ids, subtree, asked, MOST + 1);
        Map<String, List<PlanningEntry>> reviewed = new LinkedHashMap<>();
        ids.forEach(id -> reviewed.put(id, found.getOrDefault(id, List.of())));
        reviewed.values().removeIf(entries -> entries.size() > MOST);
        if (reviewed.values().stream().mapToInt(List::size).sum() > MOST) {
            throw tooMany();
        }
        return reviewed;
    }

    /** What one is told whose plan was left out. */
    static Problem tooMany() {
        return new Problem(
                Problem.Code.LIMIT_EXCEEDED,
                "What is to be reviewed has more than " + MOST + " entries: ask unit by unit, or for one term");
    }

    /** All that the people of these lines are planned for on the day. */
    private static List<PlanLine> everywhere(PlanLines.Found found, List<PlanLine> lines, LocalDate day) {
        return found.of(lines.stream()
                .collect(Collectors.toMap(
                        line -> line.cadre().id(), PlanLine::facts, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .flatMap(facts -> facts.plans().records().stream())
                .map(Facts.Planned::entry)
                .filter(entry -> entry.period().on(day).isPresent())
                .toList());
    }
}
