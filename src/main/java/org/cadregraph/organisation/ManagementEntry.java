package org.cadregraph.organisation;

import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An organisation manages a post, as a source gives it.
 *
 * @param key the key by which its source knows it
 * @param positionKey key of the post
 * @param organisationKey key of the organisation that decides who holds it
 * @param from since when
 * @param to the first day on which it no longer does
 * @see PositionManagement
 */
public record ManagementEntry(
        String key,
        String positionKey,
        String organisationKey,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    /** When it holds. */
    public Period period() {
        return Period.of(from, to);
    }
}
