package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.cadregraph.time.Period;

/** How one criterion judges one cadre for one post, on whatever day. */
interface Judgement {

    Finding on(LocalDate day);

    /**
     * Days that part time so that from one to the next the outcome changes in one direction only: never back to what it was
     * before.
     */
    Stream<LocalDate> days();

    /** The days on which it changes how sure it is that a period runs. */
    static Stream<LocalDate> ends(Period period) {
        return Stream.of(
                period.possible().from(), period.possible().to(),
                period.certain().from(), period.certain().to());
    }
}
