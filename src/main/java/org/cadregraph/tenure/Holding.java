package org.cadregraph.tenure;

import java.time.LocalDate;
import java.util.Optional;
import org.cadregraph.time.Certainty;

/**
 * A tenure seen on a day.
 *
 * @param certainty how sure it is that the cadre holds the post then
 * @param tenure the tenure
 * @param asOf the day
 */
public record Holding(Certainty certainty, Tenure tenure, LocalDate asOf) {

    /** The tenure on this day; empty when it does not run then. */
    static Optional<Holding> of(Tenure tenure, LocalDate asOf) {
        return tenure.period().on(asOf).map(certainty -> new Holding(certainty, tenure, asOf));
    }
}
