package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.organisation.Position;
import org.cadregraph.rule.Action;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.Period;

/**
 * Planning and appointment are not proposed at once: what is proposed is what the question says, and the record tells who was
 * planned on the very day.
 */
record AtOnce(Facts facts, Position position, Set<Action> proposed) implements Judgement {

    @Override
    public Finding on(LocalDate day) {
        List<Facts.Planned> entries = facts.plans().records().stream()
                .filter(planned -> planned.position().id().equals(position.id()))
                .filter(planned -> planned.entry().period().on(day).isPresent())
                .toList();
        Outcome proposedAtOnce = Outcome.of(proposed.containsAll(Set.of(Action.PLAN, Action.APPOINT)));
        Outcome plannedToday = !proposed.contains(Action.APPOINT)
                ? Outcome.FAIL
                : facts.plans().open()
                        ? Outcome.any(entries.stream()
                                .map(planned -> begins(planned.entry().period(), day)))
                        : Outcome.UNKNOWN;
        Said since = Said.list(
                entries.stream()
                        .map(planned -> planned.entry().from())
                        .filter(from -> from != null)
                        .map(Said::date)
                        .toList(),
                "nothing-proposed");
        return Finding.of(
                proposedAtOnce.or(plannedToday).not(),
                Map.of("title", Facts.title(position), "has", since, "on", Said.day(day)),
                entries.stream()
                        .map(planned -> new UsedFact(
                                FactKind.PLANNING_ENTRY,
                                Facts.title(position),
                                planned.entry().id()))
                        .toList(),
                facts.plans().open() ? Missing.of(FactKind.PLANNING_ENTRY) : Missing.closed(FactKind.PLANNING_ENTRY));
    }

    /** Whether a period begins on a day. */
    private static Outcome begins(Period period, LocalDate day) {
        boolean mayBegin =
                !period.earliestFrom().isAfter(day) && !period.latestFrom().isBefore(day);
        return Outcome.of(mayBegin && period.earliestFrom().equals(period.latestFrom()), mayBegin);
    }

    @Override
    public Stream<LocalDate> days() {
        return facts.plans().records().stream()
                .map(planned -> planned.entry().period())
                .flatMap(period -> Stream.concat(
                        Judgement.ends(period),
                        period.latestFrom().equals(Period.FOREVER)
                                ? Stream.empty()
                                : Stream.of(
                                        period.latestFrom(), period.latestFrom().plusDays(1))));
    }
}
