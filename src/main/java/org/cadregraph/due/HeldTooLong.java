package org.cadregraph.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Criterion;
import org.cadregraph.rule.Norm;
import org.cadregraph.rule.RuleSets;
import org.cadregraph.rule.RuledPost;
import org.cadregraph.rule.Rules;
import org.cadregraph.succession.Incumbency;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has held a post for longer than so many years, or than so many terms in a row as the rules in force allow.
 * Tenures that follow each other read as one; whoever only acted all the time, or began on a day that nobody knows, is left
 * out.
 */
final class HeldTooLong {

    private final Rules<Criterion.ConsecutiveTerms> terms;
    private final Rules<Norm.TermLength> lengths;

    /** For how many years a post may be held. */
    private record Allowed(int years, Certainty certainty, List<CitedRule> rules) {}

    HeldTooLong(RuleSets sets) {
        terms = new Rules<>(sets, Criterion.ConsecutiveTerms.class);
        lengths = new Rules<>(sets, Norm.TermLength.class);
    }

    /** The fewest years that the rules in force on a day allow in any post; empty when none of them says. */
    OptionalInt fewestYears(LocalDate day) {
        return terms.anywhere(Action.APPOINT, day)
                .flatMap(most -> lengths.anywhere(Action.APPOINT, day).map(length -> most.most() * length.years()))
                .mapToInt(Integer::intValue)
                .min();
    }

    /** The tenures of one cadre in one post, if they were too long by the day of the question. */
    Stream<DueItem> of(List<Tenure> tenures, ToldPosts posts, DueQuestion question) {
        List<Tenure> counted =
                tenures.stream().filter(tenure -> !tenure.reversed()).toList();
        return Incumbency.of(counted, question.belief()).stream()
                .filter(incumbency -> !incumbency.acting())
                .flatMap(incumbency -> of(incumbency, posts, question).stream());
    }

    private Optional<DueItem> of(Incumbency incumbency, ToldPosts posts, DueQuestion question) {
        PartialDate from = incumbency.from();
        LocalDate asOf = question.asOf();
        Optional<Certainty> held = incumbency.period().on(asOf);
        Position position = incumbency.position();
        RuledPost post = posts.of(position.organisation().classification(), position.kind(), position.title());
        Optional<Allowed> allowed = allowed(question.years(), asOf, post);
        if (from == null || held.isEmpty() || allowed.isEmpty()) {
            return Optional.empty();
        }
        DueDays days = DueDays.of(from).plusYears(allowed.get().years());
        if (days.earliest().isAfter(asOf)) {
            return Optional.empty();
        }
        boolean sure = held.get() == Certainty.CERTAIN
                && allowed.get().certainty() == Certainty.CERTAIN
                && !days.latest().isAfter(asOf);
        List<String> ids = incumbency.tenures().stream().map(Tenure::id).toList();
        return Optional.of(new DueItem(
                DueKind.HELD_TOO_LONG,
                ids.getFirst(),
                days,
                sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                new DueItem.Concerned(incumbency.cadre().id(), List.of(position.id()), ids, null, post),
                allowed.get().rules(),
                null,
                question.belief()));
    }

    private Optional<Allowed> allowed(@Nullable Integer years, LocalDate asOf, RuledPost post) {
        if (years != null) {
            return Optional.of(new Allowed(years, Certainty.CERTAIN, List.of()));
        }
        PartialDate day = PartialDate.of(asOf);
        return terms.on(Action.APPOINT, day, post)
                .flatMap(most -> lengths.on(Action.APPOINT, day, post)
                        .map(length -> new Allowed(
                                most.provision().most() * length.provision().years(),
                                both(most.certainty(), length.certainty()),
                                List.of(most.cited(), length.cited()))));
    }

    private static Certainty both(Certainty one, Certainty other) {
        return one == Certainty.CERTAIN ? other : one;
    }
}
