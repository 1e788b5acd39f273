package org.cadregraph.decision;

import java.util.List;
import java.util.Optional;
import org.cadregraph.api.Problem;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.PostWords;
import org.cadregraph.rule.RuleSet;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.rule.Rules;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the rules by which personnel cases go. */
@Component
class CaseRules {

    private final RuleSets sets;
    private final Rules<Norm.Steps> steps;
    private final Rules<Norm.SelectionVote> votes;

    CaseRules(RuleSets sets) {
        this.sets = sets;
        this.steps = new Rules<>(sets, Norm.Steps.class);
        this.votes = new Rules<>(sets, Norm.SelectionVote.class);
    }

    /**
     * The rule set with this id, absent when none is named.
     *
     * @throws Problem when there is none
     */
    Optional<RuleSet> named(@Nullable String id) {
        return Optional.ofNullable(id).map(sets::named);
    }

    /**
     * What is laid down for the steps of a case, by those in force when it was opened, or by one rule set; what counts
     * first comes first. One may tell how many they are, and another what they are called.
     */
    List<Rules.Found<Norm.Steps>> steps(PersonnelCase of, @Nullable String classification, Optional<RuleSet> named) {
        Rules<Norm.Steps> asked =
                named.map(set -> Rules.of(set, Norm.Steps.class)).orElse(steps);
        return found(
                asked.only(laid -> of.origin().within(laid.origin())), of.action(), of.on(), classification, named);
    }

    /** What is laid down for the steps that lead to an action with a post, wherever candidates come from. */
    List<Rules.Found<Norm.Steps>> laid(Action action, PartialDate on, Position post) {
        PostWords words = sets.postWords();
        String classification = post.organisation().classification();
        return steps.allOn(
                action,
                on,
                new RuledPost(words.level(classification), classification, words.is(post.kind(), post.title())));
    }

    /** How one is chosen in a step of a case. */
    Optional<Rules.Found<Norm.SelectionVote>> vote(
            Action action, PartialDate on, @Nullable String classification, Optional<RuleSet> named) {
        return found(
                        named.map(set -> Rules.of(set, Norm.SelectionVote.class))
                                .orElse(votes),
                        action,
                        on,
                        classification,
                        named)
                .stream()
                .findFirst();
    }

    private <N extends Norm> List<Rules.Found<N>> found(
            Rules<N> rules, Action action, PartialDate on, @Nullable String classification, Optional<RuleSet> named) {
        return named.isPresent()
                ? rules.atAnyTime(action)
                : rules.allOn(action, on, sets.postWords().organisation(classification));
    }
}
