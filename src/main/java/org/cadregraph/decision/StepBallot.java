package org.cadregraph.decision;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.api.Identified;
import org.cadregraph.api.Personal;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.Rules;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What the votes of a step come to (kết quả kiểm phiếu).
 *
 * @param found the rule that says how one is chosen
 * @param results of all candidates
 */
record StepBallot(CaseStep of, Rules.Found<Norm.SelectionVote> found, List<Result> results) implements Personal {

    /**
     * What a candidate got.
     *
     * @param cadre id of the candidate; absent when its reader may not see them
     */
    record Result(@Nullable String cadre, int votes) {}

    @Override
    public Identified person() {
        return of.person();
    }

    public CitedRule rule() {
        return found.cited();
    }

    public Certainty certainty() {
        return found.certainty();
    }

    /** Whether enough of those convened were present. */
    public Outcome quorum() {
        Integer convened = of.convened();
        Integer present = of.present();
        return convened == null || present == null
                ? Outcome.UNKNOWN
                : Outcome.of(found.provision().quorum().reachedBy(present, convened));
    }

    /** Whether somebody is chosen: not without a quorum, and not on equal votes. */
    public Outcome outcome() {
        return quorum().and(single());
    }

    /** Whether one candidate alone has most votes, and more than the part that it takes. */
    private Outcome single() {
        Integer convened = of.convened();
        Set<String> seen = new HashSet<>();
        // Who is counted twice got nobody knows which of the two.
        boolean told = results.stream().allMatch(result -> result.cadre() != null && seen.add(result.cadre()));
        Optional<Result> best = best();
        if (convened == null || !told || best.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        long most = best.get().votes();
        boolean alone =
                results.stream().filter(result -> result.votes() == most).count() == 1;
        return Outcome.of(alone && found.provision().above().exceededBy(most, convened));
    }

    /** Who is chosen; absent when nobody is, or when that is unknown. */
    @Nullable String chosen() {
        return outcome() == Outcome.PASS ? best().map(Result::cadre).orElse(null) : null;
    }

    private Optional<Result> best() {
        return results.stream().max(Comparator.comparingInt(Result::votes));
    }
}
