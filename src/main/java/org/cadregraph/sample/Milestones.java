package org.cadregraph.sample;

import java.time.LocalDate;

/** The days that everything in the city turns on. */
final class Milestones {

    /** When the record begins. */
    static final LocalDate BEGINNING = LocalDate.of(1994, 1, 1);

    /** The Thị xã became a city. */
    static final LocalDate CITY = LocalDate.of(2002, 10, 17);

    /** The city tier ended, and its wards and communes became new wards. */
    static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);

    /** Nothing is recorded from this day on. */
    static final LocalDate END = LocalDate.of(2026, 11, 1);

    /** The day for which the city's report counts its leaders: no post is vacant on it. */
    static final LocalDate COUNT = LocalDate.of(2018, 12, 31);

    /** Since when decisions are on file. */
    static final LocalDate DECISIONS = LocalDate.of(2012, 1, 1);

    private static final LocalDate LAST_FILLING = COUNT.minusDays(3);

    private Milestones() {}

    /** A planned day, brought forward where a vacancy would otherwise last over the day of the count. */
    static LocalDate beforeCount(LocalDate vacantSince, LocalDate planned) {
        if (vacantSince.isAfter(COUNT) || !planned.isAfter(LAST_FILLING)) {
            return planned;
        }
        return vacantSince.isAfter(LAST_FILLING) ? vacantSince : LAST_FILLING;
    }

    /**
     * Whether the only ways from a department to a leading post of a ward or commune are a rotation and the five
     * transfers of the report.
     */
    static boolean reported(LocalDate day) {
        return day.getYear() >= 2013 && day.getYear() <= 2021;
    }
}
