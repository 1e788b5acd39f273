package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its source gives it.
 *
 * @param parentKey key of the organisation that it is part of
 * @see Organisation
 */
public record OrganisationEntry(
        String key,
        String name,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable String classification,
        @Nullable String parentKey,
        @Nullable PartialDate founded,
        @Nullable PartialDate dissolved) {

    /** The same, dissolved on another day; on none when that is absent. */
    public OrganisationEntry dissolved(@Nullable PartialDate on) {
        return new OrganisationEntry(key, name, names, identifiers, classification, parentKey, founded, on);
    }
}
