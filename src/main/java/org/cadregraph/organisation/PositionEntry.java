package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A position as its source gives it.
 *
 * @param organisationKey key of the organisation whose post it is
 * @see Position
 */
public record PositionEntry(
        String key,
        String organisationKey,
        String title,
        List<String> otherTitles,
        List<Identifier> identifiers,
        @Nullable String kind,
        @Nullable Integer rank,
        @Nullable Integer seats,
        @Nullable PartialDate created,
        @Nullable PartialDate abolished) {

    /** The same, abolished on another day; on none when that is absent. */
    public PositionEntry abolished(@Nullable PartialDate on) {
        return new PositionEntry(key, organisationKey, title, otherTitles, identifiers, kind, rank, seats, created, on);
    }
}
