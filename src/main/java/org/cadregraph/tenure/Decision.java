package org.cadregraph.tenure;

import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision (quyết định) about personnel.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param number for instance "132-QĐ/TU"
 * @param on the day it was signed
 * @param title what it decides, in a few words
 * @param organisation which decided
 */
public record Decision(
        String id,
        String key,
        @Nullable String number,
        @Nullable PartialDate on,
        @Nullable String title,
        @Nullable Organisation organisation) {

    static Decision of(Row row) {
        Row organisation = row.optionalRow("organisation");
        return new Decision(
                row.text("id"),
                row.text("key"),
                row.optionalText("number"),
                Name.date(row, "on"),
                row.optionalText("title"),
                organisation == null ? null : Organisation.of(organisation));
    }
}
