package org.cadregraph.organisation;

import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One record became another, or a part of it did: an organisation, or a post that is carried on.
 *
 * @param key the key by which its source knows the link
 * @param predecessorKey key of the one that was
 * @param successorKey key of the one that it became
 * @param kind merger, split, rename, move, … as the source words it
 * @param on when
 */
public record LinkEntry(
        String key,
        String predecessorKey,
        String successorKey,
        String kind,
        @Nullable PartialDate on) {}
