package org.cadregraph.cadre;

import org.jspecify.annotations.Nullable;

/**
 * Which two records are one person's.
 *
 * @param keep the one that stays
 * @param merge the one that becomes a part of it
 * @param reason why, for the change log
 */
record MergeInput(Side keep, Side merge, @Nullable String reason) {

    /** A record at the version that the client saw. */
    record Side(String id, String expectedVersion) {}

    /**
     * Which merge is to be undone.
     *
     * @param merge its id
     * @param expectedVersion of the cadre that was kept
     */
    record Undo(
            String merge, String expectedVersion, @Nullable String reason) {}
}
