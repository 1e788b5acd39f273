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
import org.jspecify.annotations.Nullable;

/**
 * All rules of one kind, and which of them holds for a post on a day. The record tells neither the level of an
 * organisation nor which posts are leading ones, so that a rule for some of them possibly holds.
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

    private Rules(List<Found<P>> all) {
        this.all = all;
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
     * @param classification of the organisation whose post it is
     */
    public Optional<Found<P>> on(Action action, PartialDate day, @Nullable String classification) {
        List<Found<P>> found = allOn(action, day, classification);
        return found.stream().findFirst().map(best -> {
            boolean agreed = found.stream().allMatch(each -> each.provision().equals(best.provision()));
            return agreed ? best : new Found<>(best.provision(), best.cited(), Certainty.POSSIBLE);
        });
    }

    /** All rules for an action that may hold on a day: those that surely do first, then the later before the earlier. */
    public List<Found<P>> allOn(Action action, PartialDate day, @Nullable String classification) {
        return all.stream()
                .filter(each -> each.cited().rule().actions().contains(action))
                .flatMap(each -> held(each, day, classification).stream())
                .sorted(BEST)
                .toList();
    }

    private Optional<Found<P>> held(Found<P> each, PartialDate day, @Nullable String classification) {
        RuleSet set = each.cited().ruleSet();
        Period.Span possible = set.period().possible();
        Outcome covered = set.scope().covers(null, classification);
        if (covered == Outcome.FAIL
                || !possible.from().isBefore(day.latest().plusDays(1))
                || !day.earliest().isBefore(possible.to())) {
            return Optional.empty();
        }
        Period.Span certain = set.period().certain();
        boolean sure = covered == Outcome.PASS
                && each.cited().rule().posts() == PostGroup.ALL
                && certain.contains(day.earliest())
                && certain.contains(day.latest());
        return Optional.of(new Found<>(each.provision(), each.cited(), sure ? Certainty.CERTAIN : Certainty.POSSIBLE));
    }
}
