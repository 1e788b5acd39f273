package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.assessment.TrustVote;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Outcome;

/**
 * Not too much low trust in the latest vote, of all ballots that gave a level. Where no vote was held, none was low. Where it
 * is not known which vote is the latest, all that may be count.
 */
record TrustGiven(Facts facts, Criterion.LowTrust asked) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        if (!facts.votes().open()) {
            return Finding.unknown(Missing.closed(FactKind.TRUST_VOTE), List.of());
        }
        List<TrustVote> held = facts.votes().records().stream()
                .filter(vote -> !vote.on().earliest().isAfter(day))
                .toList();
        List<TrustVote> latest = held.stream()
                .filter(vote -> held.stream()
                        .noneMatch(other -> surely(other, day)
                                && other.on().earliest().isAfter(vote.on().latest())))
                .toList();
        // One that may not have been held yet leaves open what there was before it.
        boolean settled = latest.stream().anyMatch(vote -> surely(vote, day));
        Outcome few = Outcome.of(
                latest.stream().allMatch(vote -> few(vote) == Outcome.PASS),
                latest.stream().anyMatch(vote -> few(vote) != Outcome.FAIL) || !settled);
        return Finding.of(
                few,
                Map.of("has", Said.list(latest.stream().map(TrustGiven::said).toList(), "no-vote")),
                latest.stream()
                        .map(vote -> new UsedFact(FactKind.TRUST_VOTE, said(vote), vote.id()))
                        .toList(),
                Missing.of(FactKind.TRUST_VOTE));
    }

    private static boolean surely(TrustVote vote, LocalDate day) {
        return !vote.on().latest().isAfter(day);
    }

    private static long ballots(TrustVote vote) {
        return (long) vote.high() + vote.trust() + vote.low();
    }

    private Outcome few(TrustVote vote) {
        long all = ballots(vote);
        if (all == 0) {
            return Outcome.UNKNOWN;
        }
        return Outcome.of(
                asked.shareItself()
                        ? !asked.share().exceededBy(vote.low(), all)
                        : !asked.share().reachedBy(vote.low(), all));
    }

    private static Said said(TrustVote vote) {
        return Said.text(vote.low() + "/" + ballots(vote)).with(Said.date(vote.on()));
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.votes().records().stream()
                .flatMap(vote -> Stream.of(vote.on().earliest(), vote.on().latest()));
    }
}
