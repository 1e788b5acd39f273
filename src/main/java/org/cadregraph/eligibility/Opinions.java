package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.Texts;
import org.cadregraph.tenure.Belief;
import org.cadregraph.tenure.Term;
import org.cadregraph.tenure.Terms;
import org.springframework.stereotype.Component;

/** Judges proposals, each with its own post and day, in as many statements as there are kinds of facts. */
@Component
public class Opinions {

    /** So many proposals are judged at once. */
    private static final int MOST = 5_000;

    private final FactFinder factFinder;
    private final Terms terms;
    private final Judge judge;
    private final Texts texts;

    Opinions(FactFinder factFinder, Terms terms, RuleSets sets, Retirement retirement, Texts texts) {
        this.factFinder = factFinder;
        this.terms = terms;
        this.judge = new Judge(sets, retirement);
        this.texts = texts;
    }

    /**
     * What the rules in force say to each, in the order of the proposals.
     *
     * @throws Problem when they are too many
     */
    public List<Opinion> on(Viewer viewer, List<Proposal> proposals) {
        if (proposals.size() > MOST) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "At once at most " + MOST + " proposals are judged, not " + proposals.size() + ": send fewer");
        }
        Map<LocalDate, FactFinder.Found> found = factFinder.find(
                viewer,
                proposals.stream()
                        .collect(Collectors.groupingBy(
                                Proposal::asOf, Collectors.mapping(Proposal::cadre, Collectors.toSet()))),
                proposals.stream().map(Proposal::position).distinct().toList(),
                Belief.PRESENT,
                DossierNeed.ALL);
        Set<String> named = proposals.stream()
                .flatMap(proposal -> Stream.ofNullable(proposal.term()))
                .collect(Collectors.toSet());
        Map<String, Term> seen = named.isEmpty() ? Map.of() : terms.byIds(viewer, named);
        return proposals.stream()
                .map(proposal -> on(proposal, Objects.requireNonNull(found.get(proposal.asOf())), seen))
                .toList();
    }

    private Opinion on(Proposal proposal, FactFinder.Found found, Map<String, Term> seen) {
        Facts facts = found.facts().get(proposal.cadre());
        Post post = found.posts().get(proposal.position());
        if (facts == null || post == null) {
            return new Opinion(facts != null, post != null, List.of());
        }
        String named = proposal.term();
        Term term = named == null ? null : seen.get(named);
        Question question = new Question(
                proposal.action(),
                proposal.asOf(),
                term,
                named != null && term == null,
                proposal.until(),
                Set.of(),
                null);
        return new Opinion(true, true, Objection.all(judge.judge(facts, post, question), texts));
    }
}
