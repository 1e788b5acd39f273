package org.cadregraph.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cadregraph.api.RecordKey;
import org.cadregraph.time.Certainty;
import org.jspecify.annotations.Nullable;

/** Which findings; every part that is given must hold. */
record FindingFilter(
        @Nullable List<FindingKind> kinds,
        @Nullable Certainty certainty,
        @Nullable RecordKey organisation,
        @Nullable Boolean subtree) {

    static final FindingFilter ALL = new FindingFilter(null, null, null, null);

    Set<FindingKind> wanted() {
        return kinds == null ? EnumSet.allOf(FindingKind.class) : kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }
}
