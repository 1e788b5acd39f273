package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cadregraph.organisation.Position;
import org.cadregraph.planning.PlanningEntry;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry may have outlived what it was made for.
 *
 * @param since when; absent where it was so from the first, or nobody knows
 */
record Stale(Kind kind, Certainty certainty, @Nullable LocalDate since) {

    enum Kind {
        /** The cadre holds the post. */
        PROMOTED,
        /** The cadre held a post there when they were planned, and holds none any more. */
        MOVED,
        RETIREMENT_AGE,
        DECEASED,
        POST_ABOLISHED,
        /** The term for which they were planned is over. */
        TERM_OVER,
        /** The entry was not looked at for longer than the rules allow. */
        REVIEW_OVERDUE
    }

    /**
     * All that is so of an entry on a day.
     *
     * @param interval after which it is to be looked at again; absent where no rule says
     */
    static List<Stale> of(PlanLine line, LocalDate day, CadreRetirement retires, @Nullable Interval interval) {
        List<Stale> stale = new ArrayList<>();
        Facts facts = line.facts();
        Position position = line.position();
        PartialDate planned = line.entry().from();
        List<LocalDate> turns = facts.days().toList();
        add(stale, Kind.PROMOTED, line, day, turns, on -> facts.holds(position, on));
        if (planned != null && facts.inPlace(position, planned.latest()) == Outcome.PASS) {
            add(
                    stale,
                    Kind.MOVED,
                    line,
                    day,
                    turns,
                    on -> facts.inPlace(position, on).not());
        }
        since(stale, Kind.DECEASED, line.cadre().deathDate(), day);
        since(stale, Kind.POST_ABOLISHED, position.abolished(), day);
        if (position.abolished() == null) {
            since(stale, Kind.POST_ABOLISHED, position.organisation().dissolved(), day);
        }
        since(stale, Kind.TERM_OVER, line.term() == null ? null : line.term().to(), day);
        if (!retires.readings().isEmpty()) {
            LocalDate from = retires.readings().getFirst().from();
            add(stale, Kind.RETIREMENT_AGE, line, day, List.of(from), on -> Outcome.of(false, !on.isBefore(from)));
        }
        if (interval != null) {
            reviewed(stale, line.entry(), day, interval);
        }
        return stale;
    }

    /**
     * After how long an entry is to be looked at again.
     *
     * @param sure whether the rule surely holds
     * @param from since when it does
     */
    record Interval(int months, Outcome sure, LocalDate from) {}

    private static void reviewed(List<Stale> stale, PlanningEntry entry, LocalDate day, Interval interval) {
        PartialDate review = entry.reviewedOn();
        PartialDate looked = review == null || review.earliest().isAfter(day) ? entry.from() : review;
        if (looked != null) {
            LocalDate due = looked.latest().plusMonths(interval.months()).plusDays(1);
            LocalDate mayBeDue = looked.earliest().plusMonths(interval.months()).plusDays(1);
            Outcome overdue =
                    Outcome.of(!day.isBefore(due), !day.isBefore(mayBeDue)).and(interval.sure());
            LocalDate since = due.isBefore(interval.from()) ? interval.from() : due;
            found(stale, Kind.REVIEW_OVERDUE, overdue, since.isAfter(day) ? null : since);
        }
    }

    private static void since(List<Stale> stale, Kind kind, @Nullable PartialDate date, LocalDate day) {
        if (date != null) {
            Outcome passed = Outcome.of(!day.isBefore(date.latest()), !day.isBefore(date.earliest()));
            found(stale, kind, passed, date.exact() ? date.earliest() : null);
        }
    }

    private static void add(
            List<Stale> stale,
            Kind kind,
            PlanLine line,
            LocalDate day,
            List<LocalDate> turns,
            Function<LocalDate, Outcome> outcomes) {
        LocalDate from = line.entry().period().latestFrom();
        LocalDate first = from.isBefore(day) && !from.equals(Period.BEGINNING) ? from : day;
        found(
                stale,
                kind,
                outcomes.apply(day),
                Turns.since(first, day, turns::stream, outcomes).orElse(null));
    }

    private static void found(List<Stale> stale, Kind kind, Outcome outcome, @Nullable LocalDate since) {
        if (outcome != Outcome.FAIL) {
            stale.add(new Stale(kind, outcome == Outcome.PASS ? Certainty.CERTAIN : Certainty.POSSIBLE, since));
        }
    }
}
