package org.cadregraph.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import org.cadregraph.api.Cutoff;

/**
 * For how long something may be kept.
 *
 * @param period longer than nothing
 */
record RetentionPeriod(Period period) {

    private static final String WRITE =
            "write a period in ISO 8601 form, with its units: P10Y for ten years, P18M, P90D, P1Y6M";

    RetentionPeriod {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(period + " is no time at all: " + WRITE);
        }
    }

    /**
     * Reads a setting. A bare number is refused: ten years would be ten days.
     *
     * @throws IllegalArgumentException saying what to write
     */
    public static RetentionPeriod of(String text) {
        try {
            return new RetentionPeriod(Period.parse(text.strip()));
        } catch (DateTimeException other) {
            // Without a cause: at the start only the last one is told.
            throw new IllegalArgumentException("'" + text + "' is no period: " + WRITE);
        }
    }

    Cutoff before(ZonedDateTime now) {
        return new Cutoff(now.minus(period));
    }

    /** The first day on which something of this day is due. Months differ in length, so it may be later than the sum. */
    LocalDate due(LocalDate day) {
        LocalDate due = day.plus(period);
        while (due.minus(period).isBefore(day)) {
            due = due.plusDays(1);
        }
        return due;
    }

    @Override
    public String toString() {
        return period.toString();
    }
}
