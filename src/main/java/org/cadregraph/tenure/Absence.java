package org.cadregraph.tenure;

import java.time.LocalDate;
import java.util.Comparator;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A time away from a post within a tenure.
 *
 * @param why a leave or a suspension
 * @param reason as the source words it
 * @param from its first day
 * @param to the day after its last
 */
record Absence(
        Why why,
        @Nullable String reason,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    static final Comparator<Absence> ORDER = Comparator.comparing(
                    (Absence absence) -> Period.of(absence.from(), absence.to()), Period.ORDER)
            .thenComparing(Absence::why)
            .thenComparing(Absence::reason, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Why somebody is away. */
    enum Why {
        LEAVE,
        SUSPENSION
    }

    static Absence of(Row row) {
        return new Absence(
                Why.valueOf(row.text("why")), row.optionalText("reason"), Name.date(row, "from"), Name.date(row, "to"));
    }

    boolean on(LocalDate day) {
        return Period.of(from, to).on(day).isPresent();
    }
}
