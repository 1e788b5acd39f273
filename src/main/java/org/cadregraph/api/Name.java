package org.cadregraph.api;

import java.time.LocalDate;
import java.util.List;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A former or alternative name of a cadre or an organisation.
 *
 * @param name as written, in NFC
 * @param note what kind of name it is, or where it comes from
 * @param from first day of its use, when known
 * @param to the day after its last, when known
 */
public record Name(
        String name,
        @Nullable String note,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    public static Name of(Row row) {
        return new Name(row.text("name"), row.optionalText("note"), date(row, "from"), date(row, "to"));
    }

    /** Reads a date of any precision from a row; absent when the row has none. */
    public static @Nullable PartialDate date(Row row, String name) {
        String text = row.optionalText(name);
        return text == null ? null : PartialDate.of(text);
    }

    /** The name in use on a day: a dated one that was certainly or possibly in use then, else the present one. */
    public static String on(LocalDate day, String present, List<Name> others) {
        return others.stream()
                .filter(name -> name.from() != null || name.to() != null)
                .filter(name -> Period.of(name.from(), name.to()).on(day).isPresent())
                .map(Name::name)
                .findFirst()
                .orElse(present);
    }
}
