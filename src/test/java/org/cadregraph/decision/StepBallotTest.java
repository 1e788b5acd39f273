package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Rules;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the votes of a step come to: two thirds are there, and one has most votes and more than half of all. */
class StepBallotTest {

    private static final PartialDate DAY = PartialDate.of("2024-05-06");

    private final RuleSets sets = RuleSets.shipped();
    private final CaseRules rules = new CaseRules(sets);
    private final Rules.Found<Norm.SelectionVote> rule = rules.vote(
                    Action.APPOINT, DAY, null, sets.byId("138-amendment-draft"))
            .orElseThrow();

    private StepBallot ballot(@Nullable Integer convened, @Nullable Integer present, List<StepBallot.Result> results) {
        DossierHead head = new DossierHead("s1", "1", "v", OffsetDateTime.MIN, Map.of());
        return new StepBallot(new CaseStep(head, 3, DAY, convened, present, null), rule, results);
    }

    private static List<StepBallot.Result> results(Integer... votes) {
        return IntStream.range(0, votes.length)
                .mapToObj(n -> new StepBallot.Result("c" + n, votes[n]))
                .toList();
    }

    @Test
    void aDraftIsInForceOnNoDay() {
        assertThat(rules.vote(Action.APPOINT, DAY, null, Optional.empty())).isEmpty();
    }

    @Test
    void justHalfIsNotEnough() {
        assertThat(ballot(10, 10, results(5, 4)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(ballot(10, 10, results(4, 6)).chosen()).isEqualTo("c1");
        assertThat(ballot(12, 8, results(7, 1)).quorum()).isEqualTo(Outcome.PASS);
        assertThat(ballot(12, 7, results(7, 0)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(ballot(12, 7, results(7, 0)).chosen()).isNull();
    }

    @Test
    void whoIsNotSeenMayHaveWon() {
        List<StepBallot.Result> results = new ArrayList<>(results(9));
        results.add(new StepBallot.Result(null, 1));
        assertThat(ballot(10, 10, results).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(ballot(10, 10, results).chosen()).isNull();
    }

    @Test
    void whoIsCountedTwiceLeavesItOpen() {
        List<StepBallot.Result> results = List.of(new StepBallot.Result("c0", 8), new StepBallot.Result("c0", 2));
        assertThat(ballot(10, 10, results).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Property(tries = 2_000)
    void oneIsChosenOrNobody(
            @ForAll @WithNull @IntRange(max = 12) @Nullable Integer convened,
            @ForAll @WithNull @IntRange(max = 12) @Nullable Integer present,
            @ForAll @Size(max = 4) List<@IntRange(max = 12) Integer> votes) {
        StepBallot ballot = ballot(convened, present, results(votes.toArray(Integer[]::new)));
        Outcome quorum = convened == null || present == null
                ? Outcome.UNKNOWN
                : 3 * present >= 2 * convened ? Outcome.PASS : Outcome.FAIL;
        assertThat(ballot.quorum()).isEqualTo(quorum);
        List<Integer> winners = convened == null
                ? List.of()
                : IntStream.range(0, votes.size())
                        .filter(n -> 2 * votes.get(n) > convened
                                && IntStream.range(0, votes.size())
                                        .allMatch(other -> other == n || votes.get(other) < votes.get(n)))
                        .boxed()
                        .toList();
        Outcome expected = quorum == Outcome.FAIL
                ? Outcome.FAIL
                : quorum == Outcome.UNKNOWN
                        ? convened != null && !votes.isEmpty() && winners.isEmpty() ? Outcome.FAIL : Outcome.UNKNOWN
                        : votes.isEmpty() ? Outcome.UNKNOWN : Outcome.of(!winners.isEmpty());
        assertThat(ballot.outcome()).isEqualTo(expected);
        assertThat(ballot.chosen()).isEqualTo(expected == Outcome.PASS ? "c" + winners.getFirst() : null);
    }
}
