package org.cadregraph.career;

import java.util.function.Consumer;

/**
 * What is asked of all careers, as all such questions have it.
 *
 * @param view all careers, as far as they are seen
 * @param places of these
 * @param asOf the day of the question, in days since 1970; what began later is not looked at
 * @param known up to this day it is known that what runs is running: today, or the day of the record
 * @param from first day on which what is asked for began
 * @param before first day on which it is too late
 * @param cells how numbers are told
 */
record CareerQuestion(CareerView view, Places places, int asOf, int known, int from, int before, Cells cells) {

    /** Shows each career as the walk that it was; it is another one each time. */
    void each(Consumer<Steps> walked) {
        Steps steps = steps();
        CareerTable table = view.table();
        for (int index = 0; index < table.size(); index++) {
            steps.walk(table.career(index));
            walked.accept(steps);
        }
    }

    /** What one career after another can be looked at with. */
    Steps steps() {
        return new Steps(places, asOf, known);
    }

    boolean inPeriod(int day) {
        return day >= from && day < before;
    }
}
