package org.cadregraph.organisation;

import org.cadregraph.api.Patch;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What a client wants to be said of who manages a post. A new one names its post, a correction the record and its version.
 *
 * @param position id of the post
 * @param organisation id of who manages it
 */
record ManagementInput(
        @Nullable String id,
        @Nullable String expectedVersion,
        @Nullable String key,
        @Nullable String position,
        ArgumentValue<String> organisation,
        ArgumentValue<PartialDate> from,
        ArgumentValue<PartialDate> to) {

    /** The entry that comes of the present one, with the organisation of this key. */
    ManagementEntry over(ManagementEntry present, String organisationKey, Patch patch) {
        ManagementEntry entry = new ManagementEntry(
                present.key(),
                present.positionKey(),
                organisationKey,
                Patch.value(from, present.from()),
                Patch.value(to, present.to()));
        // What an import brought may be out of order; it does not stand in the way of another correction.
        if (!from.isOmitted() || !to.isOmitted()) {
            patch.inOrder(entry.from(), entry.to(), "Nobody ceases to manage a post before beginning to", "to");
        }
        return entry;
    }
}
