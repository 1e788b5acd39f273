package org.cadregraph.organisation;

import org.cadregraph.api.RecordKey;
import org.jspecify.annotations.Nullable;

/** Which positions; every part that is given must hold. */
record PositionFilter(
        @Nullable String titleStartsWith,
        @Nullable String kind,
        @Nullable RecordKey organisation,
        @Nullable Boolean subtree) {

    static final PositionFilter ALL = new PositionFilter(null, null, null, null);
}
