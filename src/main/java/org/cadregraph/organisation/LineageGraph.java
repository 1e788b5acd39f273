package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * All steps among some records, to be followed from any of them.
 *
 * <p>A step is followed only where the dates allow it: what was split from an organisation in 1990 does not come from
 * one that was merged into it in 2000. It is followed generation by generation, each record again only when it is
 * reached at a day from which more steps may follow; so circles end, and merging and splitting over and over does not
 * multiply the work.
 *
 * @param <S> the kind of step
 */
final class LineageGraph<S extends Lineage.Step<S>> {

    private final LineageDirection direction;
    private final Map<String, List<S>> stepsFrom = new HashMap<>();

    LineageGraph(LineageDirection direction, Collection<S> steps) {
        this.direction = direction;
        for (S step : steps) {
            stepsFrom
                    .computeIfAbsent(direction.near(step), id -> new ArrayList<>())
                    .add(step);
        }
        stepsFrom.values().forEach(ofRecord -> ofRecord.sort(order()));
    }

    private static <S extends Lineage.Step<S>> Comparator<S> order() {
        return Comparator.<S>comparingInt(Lineage.Step::distance)
                .thenComparing(step -> day(step.on()))
                .thenComparing(Lineage.Step::order)
                .thenComparing(Lineage.Step::key);
    }

    private static LocalDate day(@Nullable PartialDate date) {
        return date == null ? Period.FOREVER : date.earliest();
    }

    /** How a record was reached: on which day, by which steps. */
    private record Arrival<S>(LocalDate day, Lineage.@Nullable Way<S> way) {}

    /** The lineage of one record. */
    Lineage<S> of(String start) {
        Map<String, S> taken = new LinkedHashMap<>();
        Map<String, Lineage.Way<S>> first = new LinkedHashMap<>();
        Map<String, Arrival<S>> best = new HashMap<>();
        Arrival<S> outset = new Arrival<>(direction.outset(), null);
        best.put(start, outset);
        Map<String, Arrival<S>> generation = Map.of(start, outset);
        for (int distance = 1; !generation.isEmpty(); distance++) {
            Map<String, Arrival<S>> next = next(generation, distance, taken);
            next.entrySet().removeIf(entry -> {
                Arrival<S> before = best.get(entry.getKey());
                return before != null && !direction.opens(entry.getValue().day(), before.day());
            });
            best.putAll(next);
            next.forEach((id, arrival) -> {
                if (arrival.way() != null) {
                    first.putIfAbsent(id, arrival.way());
                }
            });
            generation = next;
        }
        Map<String, Lineage.Reached<S>> reached = new LinkedHashMap<>();
        first.forEach((id, way) -> {
            Arrival<S> arrival = best.getOrDefault(id, outset);
            reached.put(id, new Lineage.Reached<>(arrival.day(), way));
        });
        return new Lineage<>(taken.values().stream().sorted(order()).toList(), reached);
    }

    private Map<String, Arrival<S>> next(Map<String, Arrival<S>> generation, int distance, Map<String, S> taken) {
        Map<String, Arrival<S>> next = new LinkedHashMap<>();
        generation.forEach((id, from) -> {
            for (S step : stepsFrom.getOrDefault(id, List.of())) {
                if (direction.follows(from.day(), step.on())) {
                    S followed = step.at(distance);
                    taken.putIfAbsent(step.key(), followed);
                    Arrival<S> arrival = new Arrival<>(
                            direction.next(from.day(), step.on()), new Lineage.Way<>(followed, from.way()));
                    next.merge(direction.far(step), arrival, this::better);
                }
            }
        });
        return next;
    }

    private Arrival<S> better(Arrival<S> one, Arrival<S> other) {
        return direction.opens(other.day(), one.day()) ? other : one;
    }
}
