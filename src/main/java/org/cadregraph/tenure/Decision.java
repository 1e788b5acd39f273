package org.cadregraph.tenure;

import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
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
 * @param effectiveOn the day on which it takes effect
 * @param signer the title of who signed it
 * @param basis what it rests on in law
 * @param revokedOn from when on it no longer stands; absent while it does
 * @param revocation why it no longer stands
 * @param version for clients that correct or revoke it
 */
public record Decision(
        String id,
        String key,
        @Nullable String number,
        @Nullable PartialDate on,
        @Nullable String title,
        @Nullable Organisation organisation,
        @Nullable PartialDate effectiveOn,
        @Nullable String signer,
        @Nullable String basis,
        @Nullable PartialDate revokedOn,
        @Nullable String revocation,
        String version) {

    static Decision of(Row row) {
        Row organisation = row.optionalRow("organisation");
        return new Decision(
                row.text("id"),
                row.text("key"),
                row.optionalText("number"),
                Name.date(row, "on"),
                row.optionalText("title"),
                organisation == null ? null : Organisation.of(organisation),
                Name.date(row, "effectiveOn"),
                row.optionalText("signer"),
                row.optionalText("basis"),
                Name.date(row, "revokedOn"),
                row.optionalText("revocation"),
                Version.of(row));
    }
}
