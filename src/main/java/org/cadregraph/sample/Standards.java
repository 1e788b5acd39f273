package org.cadregraph.sample;

import java.time.LocalDate;

/**
 * What the city's made-up standards ({@code illustrative-city-2010}) ask of whoever is planned, as far as careers tell it: the
 * age, service enough for the term, and two years that were rated. What they ask beside it stands in dossiers, which are
 * written to fit. By the rules that follow them some no longer qualify.
 */
final class Standards {

    private static final LocalDate END = LocalDate.of(2021, 12, 27);
    private static final int OLDEST = 55;
    private static final int YEARS_OF_A_TERM = 5;
    private static final int RATED_YEARS = 2;

    private Standards() {}

    /**
     * Whether somebody meets them, as long as they are in force.
     *
     * @param termEnd when the term for which somebody is planned ends
     */
    static boolean met(Person person, LocalDate day, LocalDate termEnd) {
        if (!day.isBefore(END)) {
            return true;
        }
        LocalDate term = day.plusYears(YEARS_OF_A_TERM);
        LocalDate until = termEnd.isAfter(term) ? termEnd : term;
        LocalDate rated = day.minusYears(RATED_YEARS).withMonth(7).withDayOfMonth(1);
        // Files may know of a birth nothing but its year, so its first day is taken.
        return day.getYear() - person.birth.getYear() <= OLDEST
                && !until.isAfter(person.earliestRetirement)
                && person.stints.stream().anyMatch(stint -> stint.lasted() && !stint.from.isAfter(rated));
    }
}
