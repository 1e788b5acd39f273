package org.cadregraph.decision;

import org.cadregraph.tenure.TenureEntry;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one tenure by a reorganisation.
 *
 * @param place which of its posts it is about
 * @param held the tenure as it was
 * @param to key of the post to which its cadre goes; absent for none
 * @param next the tenure that begins; absent when none does
 */
record Fate(
        int place,
        TenureFate fate,
        Situation.Held held,
        @Nullable String to,
        @Nullable TenureEntry next) {

    TenureEntry tenure() {
        return held.entry();
    }
}
