package org.cadregraph.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Version;
import org.cadregraph.time.Certainty;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The management of a post (diện quản lý cán bộ): it takes the decision of an organisation to fill or empty it.
 *
 * @param id its global id
 * @param key the key by which its source knows it
 * @param positionId id of the post
 * @param organisation whose decision it takes
 * @param period when it holds
 * @param recordedFrom since when the record says so
 * @param recordedTo until when it did
 * @param said what the source says of it, as a digest
 * @param asOf the day that was asked about
 */
public record PositionManagement(
        String id,
        String key,
        String positionId,
        Organisation organisation,
        Period period,
        OffsetDateTime recordedFrom,
        @Nullable OffsetDateTime recordedTo,
        String said,
        LocalDate asOf) {

    /** What a statement returns of a {@code position} that is {@code managed} by a {@code manager}, as a map projection. */
    static final String PROJECTION = "managed {.*, sortKey: position.sortKey, position: position.id, manager: manager "
            + Organisation.FIELDS + "}";

    static PositionManagement of(Row row, LocalDate asOf) {
        return new PositionManagement(
                row.text("id"),
                row.text("key"),
                row.text("position"),
                Organisation.of(row.row("manager")),
                Period.of(Name.date(row, "from"), Name.date(row, "to")),
                row.moment("recordedFrom"),
                row.optionalMoment("recordedTo"),
                Version.said(row),
                asOf);
    }

    public String version() {
        return Version.of(said, recordedFrom);
    }

    public @Nullable PartialDate from() {
        return period.from();
    }

    public @Nullable PartialDate to() {
        return period.to();
    }

    public boolean reversed() {
        return period.reversed();
    }

    /** How sure it is that it holds on a day, or on the one that was asked about; absent when it does not. */
    @Nullable Certainty on(@Nullable LocalDate day) {
        return period.on(day == null ? asOf : day).orElse(null);
    }
}
