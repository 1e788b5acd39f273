package org.cadregraph.eligibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Retirement;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.springframework.stereotype.Component;

/** Judges many cadres for many posts at once. */
@Component
class Considerations {

    /** So many verdicts are given at once. */
    private static final int MOST = 5_000;

    private final FactFinder factFinder;
    private final Questions questions;
    private final Judge judge;

    Considerations(FactFinder factFinder, Questions questions, RuleSets sets, Retirement retirement) {
        this.factFinder = factFinder;
        this.questions = questions;
        this.judge = new Judge(sets, retirement);
    }

    /**
     * Verdicts by cadre, each in the order of the posts. Who or what there is not, or not to be seen, is left out.
     *
     * @throws Problem when the arguments name a rule set or a term that there is not, or there are too many
     */
    Map<String, List<Eligibility>> of(
            Viewer viewer,
            Collection<String> cadreIds,
            Collection<String> positionIds,
            EligibilityArguments arguments) {
        if ((long) cadreIds.size() * positionIds.size() > MOST) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "At once at most " + MOST + " verdicts are given, not " + cadreIds.size() + " times "
                            + positionIds.size() + ": ask about fewer");
        }
        Question question = questions.of(viewer, arguments);
        FactFinder.Found found =
                factFinder.find(viewer, cadreIds, positionIds, question.asOf(), new Belief(arguments.knownAt()));
        List<Post> posts = positionIds.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(found.posts().get(id)))
                .toList();
        Map<String, List<Eligibility>> verdicts = new HashMap<>();
        found.facts()
                .forEach((id, facts) -> verdicts.put(
                        id,
                        posts.stream()
                                .map(post -> judge.judge(facts, post, question))
                                .toList()));
        return verdicts;
    }
}
