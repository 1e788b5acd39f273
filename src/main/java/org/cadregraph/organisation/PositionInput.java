package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Patch;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What a client wants a position to say. A new one has a key, a correction names the record and its version.
 *
 * @param organisation id of the organisation whose post it is
 */
record PositionInput(
        @Nullable String id,
        @Nullable String expectedVersion,
        @Nullable String key,
        ArgumentValue<String> organisation,
        ArgumentValue<String> title,
        ArgumentValue<List<String>> otherTitles,
        ArgumentValue<List<Identifier>> identifiers,
        ArgumentValue<String> kind,
        ArgumentValue<Integer> rank,
        ArgumentValue<Integer> seats,
        ArgumentValue<PartialDate> created,
        ArgumentValue<PartialDate> abolished) {

    /** The entry that comes of the present one, in the organisation of this key. */
    PositionEntry over(PositionEntry present, String organisationKey, Patch patch) {
        PositionEntry entry = new PositionEntry(
                present.key(),
                organisationKey,
                patch.required(title, present.title(), "title"),
                patch.texts(otherTitles, present.otherTitles(), "otherTitles"),
                patch.identifiers(identifiers, present.identifiers(), "identifiers"),
                patch.text(kind, present.kind(), "kind"),
                patch.count(rank, present.rank(), "rank"),
                patch.count(seats, present.seats(), "seats"),
                Patch.value(created, present.created()),
                Patch.value(abolished, present.abolished()));
        if (!created.isOmitted() || !abolished.isOmitted()) {
            patch.inOrder(
                    entry.created(), entry.abolished(), "A position is created before it is abolished", "abolished");
        }
        return entry;
    }
}
