package org.cadregraph.cadre;

import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.Patch;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What a client wants a cadre's record to say. A new one has a key, a correction names the record and its version. */
record CadreInput(
        @Nullable String id,
        @Nullable String expectedVersion,
        @Nullable String key,
        ArgumentValue<String> name,
        ArgumentValue<List<Name>> names,
        ArgumentValue<List<Identifier>> identifiers,
        ArgumentValue<String> familyName,
        ArgumentValue<String> givenName,
        ArgumentValue<String> gender,
        ArgumentValue<PartialDate> birthDate,
        ArgumentValue<PartialDate> deathDate) {

    /** The entry that comes of the present one. */
    CadreEntry over(CadreEntry present, Patch patch) {
        CadreEntry entry = new CadreEntry(
                present.key(),
                patch.required(name, present.name(), "name"),
                patch.names(names, present.names(), "names"),
                patch.identifiers(identifiers, present.identifiers(), "identifiers"),
                patch.text(familyName, present.familyName(), "familyName"),
                patch.text(givenName, present.givenName(), "givenName"),
                patch.text(gender, present.gender(), "gender"),
                Patch.value(birthDate, present.birthDate()),
                Patch.value(deathDate, present.deathDate()));
        // What an import brought may be out of order; it does not stand in the way of another correction.
        if (!birthDate.isOmitted() || !deathDate.isOmitted()) {
            patch.inOrder(entry.birthDate(), entry.deathDate(), "Nobody dies before being born", "deathDate");
        }
        return entry;
    }
}
