package org.cadregraph.succession;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cadregraph.organisation.Position;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nobody held a post of one seat.
 *
 * @param position the post
 * @param from its first day
 * @param to the day after its last; absent while it lasts
 */
record Vacancy(
        Position position, PartialDate from, @Nullable PartialDate to) implements SuccessionEntry {

    public @Nullable Integer days() {
        return to == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from.earliest(), to.earliest()));
    }

    @Override
    public LocalDate begins() {
        return from.earliest();
    }

    @Override
    public Period period() {
        return Period.of(from, to);
    }
}
