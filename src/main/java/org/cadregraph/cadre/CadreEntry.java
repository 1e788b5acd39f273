package org.cadregraph.cadre;

import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre as the source gives them.
 *
 * @see Cadre
 */
public record CadreEntry(
        String key,
        String name,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String gender,
        @Nullable PartialDate birthDate,
        @Nullable PartialDate deathDate) {

    /** The same, dead since another day; alive when that is absent. */
    public CadreEntry died(@Nullable PartialDate on) {
        return new CadreEntry(key, name, names, identifiers, familyName, givenName, gender, birthDate, on);
    }
}
