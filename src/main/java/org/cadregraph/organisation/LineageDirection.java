package org.cadregraph.organisation;

import java.time.LocalDate;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** Which way a lineage is followed. */
public enum LineageDirection {
    /** To what it was. */
    BEFORE,
    /** To what it became. */
    AFTER;

    String near(Lineage.Step<?> step) {
        return this == AFTER ? step.fromId() : step.toId();
    }

    String far(Lineage.Step<?> step) {
        return this == AFTER ? step.toId() : step.fromId();
    }

    /** The day at which a lineage sets out: every step may follow. */
    LocalDate outset() {
        return this == AFTER ? Period.BEGINNING : Period.FOREVER;
    }

    /** Whether a step of this date may follow, on some reading, where one is on this day; one without a date may. */
    boolean follows(LocalDate day, @Nullable PartialDate on) {
        return on == null
                || (this == AFTER ? !on.latest().isBefore(day) : !on.earliest().isAfter(day));
    }

    /** The day on which one is at the earliest (going back: at the latest) after a step of this date. */
    LocalDate next(LocalDate day, @Nullable PartialDate on) {
        if (on == null) {
            return day;
        }
        LocalDate reading = this == AFTER ? on.earliest() : on.latest();
        return opens(day, reading) ? reading : day;
    }

    /** Whether more steps may follow on the first day than on the second. */
    boolean opens(LocalDate one, LocalDate other) {
        return this == AFTER ? one.isBefore(other) : one.isAfter(other);
    }

    /** Whether a period may lie on the far side of this day: it ends after it, or going back, begins before it. */
    public boolean beyond(LocalDate day, Period period) {
        return this == AFTER
                ? period.latestTo().isAfter(day)
                : period.earliestFrom().isBefore(day);
    }
}
