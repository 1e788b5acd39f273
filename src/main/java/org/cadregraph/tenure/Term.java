package org.cadregraph.tenure;

import java.time.LocalDate;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A term (nhiệm kỳ) of an organisation.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param name for instance "Nhiệm kỳ 2015–2020"
 * @param from its first day
 * @param to the day after its last
 * @param organisation whose term it is
 */
public record Term(
        String id,
        String key,
        String name,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        Organisation organisation) {

    static Term of(Row row) {
        return new Term(
                row.text("id"),
                row.text("key"),
                row.text("name"),
                Name.date(row, "from"),
                Name.date(row, "to"),
                Organisation.of(row.row("organisation")));
    }

    /** Today, or the last day of the term if that is over. */
    LocalDate lastDay(LocalDate today) {
        return to == null || to.latest().isAfter(today) ? today : to.latest().minusDays(1);
    }
}
