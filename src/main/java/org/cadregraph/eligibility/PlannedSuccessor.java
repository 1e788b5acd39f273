package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PostGroup;
import org.cadregraph.rule.PostWords;
import org.cadregraph.tenure.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is planned for a post (người được quy hoạch), judged for it on a day.
 *
 * @param outcome of the verdict
 * @param words by which posts are told from seats of committees
 */
public record PlannedSuccessor(PlanLine line, Eligibility verdict, Outcome outcome, PostWords words)
        implements Personal {

    private static final Comparator<Tenure> MAIN = Comparator.comparing(
                    (Tenure tenure) -> tenure.position().rank(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Tenure.ORDER);

    static PlannedSuccessor of(PlanLine line, Question question, Judge judge, PostWords words) {
        Eligibility verdict = judge.judge(line.facts(), line.post(), question);
        return new PlannedSuccessor(line, verdict, verdict.outcome(), words);
    }

    @Override
    public Cadre person() {
        return cadre();
    }

    public Cadre cadre() {
        return line.cadre();
    }

    public PlanningEntry entry() {
        return line.entry();
    }

    public Position position() {
        return line.position();
    }

    public LocalDate asOf() {
        return verdict.asOf();
    }

    /** Whether they would come to the post, or stay in it where that is asked about: whoever holds it takes it from nobody. */
    public boolean comes() {
        boolean holds = line.facts().holds(position(), asOf()) == Outcome.PASS;
        return !holds || verdict.action() == Action.REAPPOINT || verdict.action() == Action.REMAIN;
    }

    /**
     * The post that they would leave: their main one, which of those that they hold on the day is the highest by rank, of equals
     * the one held longest. Seats of committees go along with whoever has them: they are not left, and whoever comes to
     * one leaves nothing. Absent when they leave none.
     */
    public @Nullable Position leaves() {
        return isSeat(position())
                ? null
                : line.facts().held(asOf()).stream()
                        .map(Facts.Held::tenure)
                        .filter(tenure ->
                                !tenure.position().id().equals(position().id()))
                        .filter(tenure -> !isSeat(tenure.position()))
                        .min(MAIN)
                        .map(Tenure::position)
                        .orElse(null);
    }

    private boolean isSeat(Position post) {
        return words.isOne(PostGroup.COMMITTEE_SEATS, post.kind(), post.title()) == Outcome.PASS;
    }
}
