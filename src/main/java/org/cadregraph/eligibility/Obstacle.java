package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What makes a verdict void whatever the rules say: no rule has to forbid that a post is filled that is not there.
 *
 * @param stands whether it stands in the way on a day
 * @param days on which that may change
 */
record Obstacle(Kind kind, Function<LocalDate, Outcome> stands, List<LocalDate> days) {

    enum Kind {
        /** The cadre has died. */
        DECEASED,
        /** The post, or its organisation, is no more. */
        POST_ABOLISHED,
        /** The post, or its organisation, is not there yet. */
        POST_TO_COME,
        /**
         * The cadre is old enough to retire, or nobody knows when they are; a decision may set another day, so that this never
         * stands for sure.
         */
        RETIREMENT_AGE,
        /** The cadre holds the post already. */
        HOLDS_ALREADY,
        /** The cadre does not hold the post. */
        HOLDS_NOT,
        /** The cadre is not planned for the post. */
        NOT_PLANNED
    }

    private static final Set<Action> INTO_THE_POST = EnumSet.of(Action.PLAN, Action.APPOINT, Action.ROTATE);
    private static final Set<Action> IN_THE_POST = EnumSet.of(Action.REAPPOINT, Action.REMAIN);

    /** All that may stand in the way of what is asked, now or later. */
    static List<Obstacle> all(Facts facts, Post post, Question question, CadreRetirement retires) {
        Position position = post.position();
        List<LocalDate> held = facts.days().toList();
        Stream<Obstacle> always = Stream.of(
                since(Kind.DECEASED, facts.cadre().deathDate()),
                since(Kind.POST_ABOLISHED, position.abolished()),
                since(Kind.POST_ABOLISHED, position.organisation().dissolved()),
                until(Kind.POST_TO_COME, position.created()),
                until(Kind.POST_TO_COME, position.organisation().founded()),
                retirement(retires));
        Stream<Obstacle> holding = INTO_THE_POST.contains(question.action())
                ? Stream.of(new Obstacle(Kind.HOLDS_ALREADY, day -> facts.holds(position, day), held))
                : IN_THE_POST.contains(question.action())
                        ? Stream.of(new Obstacle(
                                Kind.HOLDS_NOT,
                                day -> facts.holds(position, day).not(),
                                held))
                        : Stream.empty();
        Stream<Obstacle> planned =
                question.action() == Action.REVIEW_PLAN ? Stream.of(notPlanned(facts, position)) : Stream.empty();
        return Stream.of(always, holding, planned).flatMap(each -> each).toList();
    }

    private static Obstacle notPlanned(Facts facts, Position position) {
        List<Period> entries = facts.plans().records().stream()
                .filter(planned -> planned.position().id().equals(position.id()))
                .map(planned -> planned.entry().period())
                .toList();
        return new Obstacle(
                Kind.NOT_PLANNED,
                day -> facts.plans().open()
                        ? Outcome.any(entries.stream().map(period -> Outcome.of(period.on(day))))
                                .not()
                        : Outcome.UNKNOWN,
                entries.stream().flatMap(Judgement::ends).toList());
    }

    private static Obstacle since(Kind kind, @Nullable PartialDate date) {
        return date == null
                ? none(kind)
                : new Obstacle(
                        kind,
                        day -> Outcome.of(!day.isBefore(date.latest()), !day.isBefore(date.earliest())),
                        List.of(date.earliest(), date.latest()));
    }

    private static Obstacle until(Kind kind, @Nullable PartialDate date) {
        return date == null
                ? none(kind)
                : new Obstacle(
                        kind,
                        day -> Outcome.of(day.isBefore(date.earliest()), day.isBefore(date.latest())),
                        List.of(date.earliest(), date.latest()));
    }

    private static Obstacle retirement(CadreRetirement retires) {
        if (retires.readings().isEmpty()) {
            return new Obstacle(Kind.RETIREMENT_AGE, day -> Outcome.UNKNOWN, List.of());
        }
        LocalDate from = retires.readings().getFirst().from();
        return new Obstacle(Kind.RETIREMENT_AGE, day -> Outcome.of(false, !day.isBefore(from)), List.of(from));
    }

    private static Obstacle none(Kind kind) {
        return new Obstacle(kind, day -> Outcome.FAIL, List.of());
    }
}
