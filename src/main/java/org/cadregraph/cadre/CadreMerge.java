package org.cadregraph.cadre;

import java.time.OffsetDateTime;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A merge: a record of the same person that is a part of another one's since.
 *
 * @param id names the merge; that of its entry in the change log
 * @param at when it was made
 * @param by who made it
 * @param reason why
 * @param into id of the record into which it was merged, which may have been merged in turn
 * @param record the merged one
 */
record CadreMerge(
        String id, OffsetDateTime at, String by, @Nullable String reason, String into, MergedCadre record) {

    /** What a statement returns of a {@code merge} of a {@code merged} record {@code into} another. */
    static final String PROJECTION = "merge {.id, .at, .who, .reason, into: into.id, merged: merged {.id, .key, .name,"
            + " .gender, .birthDate, .deathDate}}";

    /**
     * What a merged record says of its person. Its id and key lead to the cadre that was kept.
     *
     * @param gender as the source words it
     */
    record MergedCadre(
            String id,
            String key,
            String name,
            @Nullable String gender,
            @Nullable PartialDate birthDate,
            @Nullable PartialDate deathDate) {

        static MergedCadre of(Row row) {
            return new MergedCadre(
                    row.text("id"),
                    row.text("key"),
                    row.text("name"),
                    row.optionalText("gender"),
                    Name.date(row, "birthDate"),
                    Name.date(row, "deathDate"));
        }
    }

    static CadreMerge of(Row row) {
        return new CadreMerge(
                row.text("id"),
                row.moment("at"),
                row.text("who"),
                row.optionalText("reason"),
                row.text("into"),
                MergedCadre.of(row.row("merged")));
    }
}
