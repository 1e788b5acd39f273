package org.cadregraph.career;

import java.time.LocalDate;
import org.cadregraph.api.RecordKey;
import org.jspecify.annotations.Nullable;

/** Which moves; every part that is given must hold. */
record TransitionFilter(
        @Nullable RecordKey fromOrganisation,
        @Nullable RecordKey toOrganisation,
        @Nullable Boolean subtree,
        @Nullable LocalDate begunFrom,
        @Nullable LocalDate begunTo) {

    static final TransitionFilter ALL = new TransitionFilter(null, null, null, null, null);
}
