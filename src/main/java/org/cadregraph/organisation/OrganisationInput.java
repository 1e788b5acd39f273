package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.Patch;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What a client wants an organisation to say. A new one has a key, a correction names the record and its version.
 *
 * @param partOf id of the organisation that it is part of
 */
record OrganisationInput(
        @Nullable String id,
        @Nullable String expectedVersion,
        @Nullable String key,
        ArgumentValue<String> name,
        ArgumentValue<List<Name>> names,
        ArgumentValue<List<Identifier>> identifiers,
        ArgumentValue<String> classification,
        ArgumentValue<String> partOf,
        ArgumentValue<PartialDate> founded,
        ArgumentValue<PartialDate> dissolved) {

    /** The entry that comes of the present one, under the organisation of this key. */
    OrganisationEntry over(OrganisationEntry present, @Nullable String parentKey, Patch patch) {
        OrganisationEntry entry = new OrganisationEntry(
                present.key(),
                patch.required(name, present.name(), "name"),
                patch.names(names, present.names(), "names"),
                patch.identifiers(identifiers, present.identifiers(), "identifiers"),
                patch.text(classification, present.classification(), "classification"),
                parentKey,
                Patch.value(founded, present.founded()),
                Patch.value(dissolved, present.dissolved()));
        // What an import brought may be out of order; it does not stand in the way of another correction.
        if (!founded.isOmitted() || !dissolved.isOmitted()) {
            patch.inOrder(
                    entry.founded(),
                    entry.dissolved(),
                    "An organisation is founded before it is dissolved",
                    "dissolved");
        }
        return entry;
    }
}
