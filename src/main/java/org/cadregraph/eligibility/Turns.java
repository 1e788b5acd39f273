package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the day on which an answer changes by itself. */
final class Turns {

    /** Nobody's answer is looked at beyond. */
    private static final int HORIZON_YEARS = 100;

    private Turns() {}

    /**
     * The first day after this one on which the outcome is another.
     *
     * @param days as {@link Judgement#days()}
     */
    static <T> Optional<LocalDate> after(LocalDate day, Stream<LocalDate> days, Function<LocalDate, T> outcomes) {
        T now = outcomes.apply(day);
        LocalDate horizon = horizon(day);
        TreeSet<LocalDate> parts = new TreeSet<>();
        days.filter(part -> part.isAfter(day) && part.isBefore(horizon)).forEach(parts::add);
        parts.add(horizon);
        LocalDate same = day;
        for (LocalDate part : parts) {
            LocalDate last = part.minusDays(1);
            if (!outcomes.apply(last).equals(now)) {
                return Optional.of(first(same, last, now, outcomes));
            }
            if (!outcomes.apply(part).equals(now)) {
                return Optional.of(part);
            }
            same = part;
        }
        return Optional.empty();
    }

    static LocalDate horizon(LocalDate day) {
        return day.plusYears(HORIZON_YEARS);
    }

    /**
     * Since when the outcome of a day has been what it is; empty when it was so from the first day that counts.
     *
     * @param from the first day that counts, not after the day
     */
    static <T> Optional<LocalDate> since(
            LocalDate from, LocalDate day, Supplier<Stream<LocalDate>> days, Function<LocalDate, T> outcomes) {
        Optional<LocalDate> since = Optional.empty();
        LocalDate last = from;
        while (true) {
            Optional<LocalDate> next = after(last, days.get(), outcomes).filter(turn -> !turn.isAfter(day));
            if (next.isEmpty()) {
                return since;
            }
            since = next;
            last = next.get();
        }
    }

    /** Between a day on which it is the same and one on which it is another. */
    private static <T> LocalDate first(LocalDate same, LocalDate other, T now, Function<LocalDate, T> outcomes) {
        long low = same.toEpochDay();
        long high = other.toEpochDay();
        while (low + 1 < high) {
            long middle = low + (high - low) / 2;
            if (outcomes.apply(LocalDate.ofEpochDay(middle)).equals(now)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return LocalDate.ofEpochDay(high);
    }
}
