package org.cadregraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.cadregraph.eligibility.Benches;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Outcome;
import org.cadregraph.rule.PostGroup;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.tenure.Belief;
import org.springframework.stereotype.Component;

/** Brings lost posts together with who is planned for them. */
@Component
class Coverages {

    private static final int MOST_POSTS = 5_000;
    private static final int MOST_VERDICTS = 20_000;

    private final LostPosts lostPosts;
    private final Benches benches;
    private final RuleSets sets;

    Coverages(LostPosts lostPosts, Benches benches, RuleSets sets) {
        this.lostPosts = lostPosts;
        this.benches = benches;
        this.sets = sets;
    }

    /**
     * Which posts are lost.
     *
     * @param by the day by which
     * @param subtree posts of the units below too
     * @param posts those alone that are of this group by the words of the office
     * @param all every post, whoever holds it; else those where nobody holds a seat, or somebody may have left it
     * @param unknown whether those count of whom the rules leave something open
     */
    record Question(
            LocalDate by, boolean subtree, PostGroup posts, boolean all, boolean unknown, PlannedArguments judged) {

        private Question by(String ruleSet) {
            PlannedArguments otherwise = new PlannedArguments(judged.action(), judged.knownAt(), ruleSet);
            return new Question(by, subtree, posts, all, unknown, otherwise);
        }
    }

    /** @throws Problem when there are too many posts, or too many people planned for them */
    Coverage of(Viewer viewer, String organisation, Question question) {
        return of(viewer, organisation, question, posts(viewer, organisation, question));
    }

    /** The same of posts that were read before. */
    Coverage of(Viewer viewer, String organisation, Question question, List<LostPost> posts) {
        List<LostPost> lost =
                posts.stream().filter(post -> post.seats(question.all()) > 0).toList();
        Map<String, List<PlannedSuccessor>> planned = benches.of(
                viewer,
                lost.stream().map(post -> post.position().id()).toList(),
                question.judged().on(question.by()),
                MOST_VERDICTS);
        List<Coverage.Need> needs = new ArrayList<>();
        for (LostPost post : lost) {
            needs.add(new Coverage.Need(
                    post.position(),
                    post.seats(question.all()),
                    post.reasons(question.all()),
                    each(planned.getOrDefault(post.position().id(), List.of()))));
        }
        return Coverage.of(
                question.by(), question.unknown(), needs, ruleSet -> of(viewer, organisation, question.by(ruleSet)));
    }

    /** The posts of the question with who holds them. */
    List<LostPost> posts(Viewer viewer, String organisation, Question question) {
        Belief belief = new Belief(question.judged().knownAt());
        return lostPosts.of(viewer, organisation, question.subtree(), question.by(), belief, MOST_POSTS).stream()
                .filter(post -> isOne(post.position(), question.posts()))
                .toList();
    }

    private boolean isOne(Position post, PostGroup group) {
        return sets.postWords().isOne(group, post.kind(), post.title()) == Outcome.PASS;
    }

    /** Each person once: by the entry that is the best for them. */
    private static List<PlannedSuccessor> each(List<PlannedSuccessor> planned) {
        Map<String, PlannedSuccessor> best = new LinkedHashMap<>();
        planned.forEach(one ->
                best.merge(one.cadre().id(), one, (first, other) -> points(other) > points(first) ? other : first));
        return List.copyOf(best.values());
    }

    private static int points(PlannedSuccessor each) {
        return ScorePart.sum(Weights.USUAL.fit(each));
    }
}
