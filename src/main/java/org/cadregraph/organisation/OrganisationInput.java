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
 * @param formerlyPartOf what it was part of before, and until when
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
        ArgumentValue<List<FormerParentInput>> formerlyPartOf,
        ArgumentValue<PartialDate> founded,
        ArgumentValue<PartialDate> dissolved) {

    /** The entry that comes of the present one. */
    OrganisationEntry over(OrganisationEntry present, SaidParents parents, Patch patch) {
        OrganisationEntry entry = new OrganisationEntry(
                present.key(),
                patch.required(name, present.name(), "name"),
                patch.names(names, present.names(), "names"),
                patch.identifiers(identifiers, present.identifiers(), "identifiers"),
                patch.text(classification, present.classification(), "classification"),
                parents.parentKey(),
                parents.formerParents(),
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
        if (!founded.isOmitted() || !formerlyPartOf.isOmitted()) {
            patch.expectNone(
                    entry.contradictionOfFormerParents(),
                    "What it was a part of does not fit together",
                    "formerlyPartOf");
        }
        return entry;
    }
}
