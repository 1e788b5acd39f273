package org.cadregraph.due;

import java.time.LocalDate;
import java.util.Optional;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;

/**
 * Days on one of which something comes due, each of them a reading; but a 29 February between may be none, where it was
 * counted from days of a year that had none.
 *
 * @param earliest the first
 * @param latest the last
 */
record DueDays(LocalDate earliest, LocalDate latest) {

    static DueDays of(PartialDate date) {
        return new DueDays(date.earliest(), date.latest());
    }

    DueDays plusYears(int years) {
        return new DueDays(earliest.plusYears(years), latest.plusYears(years));
    }

    DueDays plusMonths(int months) {
        return new DueDays(earliest.plusMonths(months), latest.plusMonths(months));
    }

    /** How sure it is that it comes due in a period; empty when it does not. */
    Optional<Certainty> within(Period.Span period) {
        if (!earliest.isBefore(period.to()) || latest.isBefore(period.from())) {
            return Optional.empty();
        }
        return Optional.of(
                period.contains(earliest) && period.contains(latest) ? Certainty.CERTAIN : Certainty.POSSIBLE);
    }
}
