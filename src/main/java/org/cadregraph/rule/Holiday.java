package org.cadregraph.rule;

import java.time.LocalDate;

/**
 * A day on which the week's order does not hold.
 *
 * @param on which day
 * @param name what it is
 * @param kind whether one is off, or works
 * @param confidence how well it is known
 */
public record Holiday(LocalDate on, Words name, Kind kind, Confidence confidence) {

    /** What a day is that the week alone does not tell. */
    public enum Kind {
        /** A public holiday (ngày nghỉ lễ), or a day off that stands for another on which one works. */
        OFF,
        /** Off in lieu of a holiday on a weekly day off (nghỉ bù). */
        IN_LIEU,
        /** A weekly day off on which one works (làm bù). */
        WORKED
    }
}
