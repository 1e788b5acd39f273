package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A planning entry under review.
 *
 * @param outcome of the verdict
 * @param stale why it may have outlived what it was made for
 */
record ReviewedEntry(PlanLine line, Eligibility verdict, Outcome outcome, List<Stale> stale) implements Personal {

    @Override
    public Cadre person() {
        return line.cadre();
    }

    public PlanningEntry entry() {
        return line.entry();
    }

    /**
     * Since when the verdict has been what it is; absent where it was so from the first day of the entry, or nobody knows that
     * day.
     */
    public @Nullable LocalDate since() {
        return begun() ? verdict.since(line.entry().period().latestFrom()).orElse(null) : null;
    }

    /** The binding criteria that fail, each with since when. */
    public List<FailedCriterion> failed() {
        return verdict.answers().stream()
                .filter(answered -> answered.outcome() == Outcome.FAIL && answered.binding())
                .map(answered -> new FailedCriterion(answered, since(answered)))
                .toList();
    }

    /** Before its rule set was in force it failed nobody, unless somebody asks by just that set. */
    private @Nullable LocalDate since(Answered answered) {
        if (!begun()) {
            return null;
        }
        LocalDate first = line.entry().period().latestFrom();
        LocalDate inForce = answered.ruleSet().period().earliestFrom();
        boolean clipped = verdict.question().ruleSet() == null && inForce.isAfter(first);
        return answered.since(clipped ? inForce : first).orElse(clipped ? inForce : null);
    }

    private boolean begun() {
        return line.entry().from() != null
                && !line.entry().period().latestFrom().isAfter(verdict.asOf());
    }

    /**
     * A criterion that fails.
     *
     * @param since when; absent where it failed from the first day of the entry, or nobody knows that day
     */
    record FailedCriterion(Answered answer, @Nullable LocalDate since) {}
}
