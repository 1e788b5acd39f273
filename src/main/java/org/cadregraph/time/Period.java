package org.cadregraph.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open period {@code [from, to)} whose ends may be known only in part: on the day of its end it is over.
 *
 * @param from its start; {@code null} when nothing is known of it
 * @param to its end; {@code null} when it still runs, or when the end is unknown
 * @param endUnknown whether it has ended, or may have, on a day that nobody knows; only without {@code to}
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to, boolean endUnknown) {

    /** Before every date that can be written, and after every one. */
    public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** Earliest reading of the start (unknown first), then of the end (absent last). */
    public static final Comparator<Period> ORDER =
            Comparator.comparing(Period::earliestFrom).thenComparing(Period::earliestTo);

    public static Period of(@Nullable PartialDate from, @Nullable PartialDate to) {
        return new Period(from, to, false);
    }

    public LocalDate earliestFrom() {
        return from == null ? BEGINNING : from.earliest();
    }

    public LocalDate latestFrom() {
        return from == null ? FOREVER : from.latest();
    }

    public LocalDate earliestTo() {
        return to == null ? FOREVER : to.earliest();
    }

    public LocalDate latestTo() {
        return to == null ? FOREVER : to.latest();
    }

    /** Whether the end lies before the start on every reading. Such a period is true on no day. */
    public boolean reversed() {
        return latestTo().isBefore(earliestFrom());
    }

    /** The days on which the period runs on some reading of its dates, as a half-open span. */
    public Span possible() {
        return reversed() ? Span.EMPTY : new Span(earliestFrom(), latestTo());
    }

    /** The days on which the period runs on every reading of its dates, as a half-open span; often empty. */
    public Span certain() {
        if (reversed()) {
            return Span.EMPTY;
        }
        LocalDate end = endUnknown ? earliestFrom().plusDays(1) : earliestTo();
        return latestFrom().isBefore(end) ? new Span(latestFrom(), end) : Span.EMPTY;
    }

    /** How sure it is that the period runs on this day; empty when it does not. */
    public Optional<Certainty> on(LocalDate day) {
        if (certain().contains(day)) {
            return Optional.of(Certainty.CERTAIN);
        }
        return possible().contains(day) ? Optional.of(Certainty.POSSIBLE) : Optional.empty();
    }

    /**
     * Days from {@code from} on and before {@code to}.
     *
     * @param from the first day
     * @param to the day after the last
     */
    public record Span(LocalDate from, LocalDate to) {

        public static final Span EMPTY = new Span(BEGINNING, BEGINNING);

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }
}
