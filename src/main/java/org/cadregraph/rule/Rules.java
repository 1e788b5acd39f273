package org.cadregraph.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/**
 * All rules of one kind, and which of them holds for a post on a day. Where nothing tells at which level the post stands, or
 * whether it leads, a rule for some of them possibly holds.
 *
 * @param <P> what such a rule lays down
 */
public final class Rules<P extends Provision> {

    /**
     * A rule that holds.
     *
     * @param provision what it lays down
     * @param cited where
     * @param certainty certain where it is in force on every reading of the days, covers the post for sure, and no other
     *     rule lays down something else
     */
    public record Found<P>(P provision, CitedRule cited, Certainty certainty) {}

    /** Those that surely hold before the others, then the later before the earlier. */
    private static final Comparator<Found<?>> BEST = Comparator.<Found<?>, Certainty>comparing(Found::certainty)
            .thenComparing(
                    found -> found.cited().ruleSet().period().earliestFrom(), Comparator.<LocalDate>reverseOrder());

    private final List<Found<P>> all;

    public Rules(RuleSets sets, Class<P> type) {
        this(sets.all().stream()
                .filter(set -> !set.draft())
                .flatMap(set -> laidDown(set, type))
                .toList());
    }

    private Rules(List<Found<P>> all) {
        this.all = all;
    }

    /** Those of one rule set alone, a draft too. */
    public static <P extends Provision> Rules<P> of(RuleSet set, Class<P> type) {
        return new Rules<>(laidDown(set, type).toList());
    }

    private static <P extends Provision> Stream<Found<P>> laidDown(RuleSet set, Class<P> type) {
        return set.rules().stream()
                .filter(rule -> type.isInstance(rule.provision()))
                .map(rule -> new Found<>(type.cast(rule.provision()), new CitedRule(set, rule), Certainty.POSSIBLE));
    }

    /** Those alone that lay this down. */
    public Rules<P> only(Predicate<P> which) {
        return new Rules<>(
                all.stream().filter(found -> which.test(found.provision())).toList());
    }

    /** Those for an action, in force or not. */
    public List<Found<P>> atAnyTime(Action action) {
        return all.stream()
                .filter(found -> found.cited().rule().actions().contains(action))
                .toList();
    }

    /** All that they lay down for an action, wherever it holds, on a day. */
    public Stream<P> anywhere(Action action, LocalDate day) {
        return all.stream()
                .filter(found -> found.cited().rule().actions().contains(action))
                .filter(found -> found.cited().ruleSet().inForce(day).isPresent())
                .map(Found::provision);
    }

    /**
     * The rule for an action on a day; of several, one that surely holds, or else the latest.
     *
     * @param post for which it is to hold
     */
    public Optional<Found<P>> on(Action action, PartialDate day, RuledPost post) {
        List<Found<P>> found = allOn(action, day, post);
        return found.stream().findFirst().map(best -> {
            boolean agreed = found.stream().allMatch(each -> each.provision().equals(best.provision()));
            return agreed ? best : new Found<>(best.provision(), best.cited(), Certainty.POSSIBLE);
        });
    }

    /** All rules for an action that may hold on a day: those that surely do first, then the later before the earlier. */
    public List<Found<P>> allOn(Action action, PartialDate day, RuledPost post) {
        return all.stream()
                .filter(each -> each.cited().rule().actions().contains(action))
                .flatMap(each -> held(each, day, post).stream())
                .sorted(BEST)
                .toList();
    }

    private Optional<Found<P>> held(Found<P> each, PartialDate day, RuledPost post) {
        RuleSet set = each.cited().ruleSet();
        Period.Span possible = set.period().possible();
        Outcome covered = post.ruledBy(set.scope(), each.cited().rule().posts());
        if (covered == Outcome.FAIL
                || !possible.from().isBefore(day.latest().plusDays(1))
                || !day.earliest().isBefore(possible.to())) {
            return Optional.empty();
        }
        Period.Span certain = set.period().certain();
        boolean sure = covered == Outcome.PASS && certain.contains(day.earliest()) && certain.contains(day.latest());
        return Optional.of(new Found<>(each.provision(), each.cited(), sure ? Certainty.CERTAIN : Certainty.POSSIBLE));
    }
}
