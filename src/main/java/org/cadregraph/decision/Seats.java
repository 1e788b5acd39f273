package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.api.Problem;
import org.cadregraph.tenure.TenureEntry;
import org.cadregraph.time.Period;

/**
 * Whether a post has a seat for everybody who comes into it. Whoever only acts takes none; whoever may be there still, since
 * nobody knows when their tenure ended, stands in the way as well.
 */
final class Seats {

    private Seats() {}

    static List<Fault> faults(Workings now, LocalDate on) {
        List<Fault> faults = new ArrayList<>();
        Set<String> come = new HashSet<>();
        for (Effect effect : now.effects()) {
            if (effect instanceof Effect.Begins begins && !begins.tenure().acting()) {
                come.add(begins.tenure().key());
                fault(now, begins, come, on).ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** @param come keys of those tenures that begin with this one or by an action before: later ones are at fault themselves */
    private static Optional<Fault> fault(Workings now, Effect.Begins begins, Set<String> come, LocalDate on) {
        String position = begins.tenure().positionKey();
        Integer seats = now.post(position).seats();
        if (seats == null) {
            return Optional.empty();
        }
        List<Situation.Held> there = now.in(position)
                .filter(held ->
                        !held.entry().acting() && (come.contains(held.entry().key()) || !isNew(now, held.entry())))
                .toList();
        if (most(there, Period::certain, on) > seats) {
            return Optional.of(new Fault(
                    Problem.Code.SEAT_TAKEN,
                    "The post has " + seats + (seats == 1 ? " seat" : " seats")
                            + ", and no seat is free from that day on: whoever holds it has to leave it by the same decision, or"
                            + " before",
                    begins.place(),
                    Part.POSITION));
        }
        if (most(there, Period::possible, on) > seats) {
            return Optional.of(new Fault(
                    Problem.Code.SEAT_UNCERTAIN,
                    "Somebody may still hold the post, since the record does not tell when their tenure ended: correct its"
                            + " end first",
                    begins.place(),
                    Part.POSITION));
        }
        return Optional.empty();
    }

    private static boolean isNew(Workings now, TenureEntry entry) {
        return now.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Begins begins
                        && begins.tenure().key().equals(entry.key()));
    }

    /** How many people are there at once at most, from a day on. */
    static long most(List<Situation.Held> there, Function<Period, Period.Span> span, LocalDate on) {
        Stream<LocalDate> starts = there.stream()
                .map(held -> span.apply(held.entry().period()).from())
                .filter(day -> day.isAfter(on));
        return Stream.concat(Stream.of(on), starts)
                .mapToLong(day -> there.stream()
                        .filter(held -> span.apply(held.entry().period()).contains(day))
                        .map(Situation.Held::cadre)
                        .distinct()
                        .count())
                .max()
                .orElse(0);
    }
}
