package org.cadregraph.tenure;

import java.util.List;
import org.cadregraph.api.RecordKey;
import org.jspecify.annotations.Nullable;

/** Which tenures count among those that begin; every part that is given must hold. */
record BeginningFilter(
        @Nullable List<TenureKind> kinds,
        @Nullable Boolean acting,
        @Nullable List<String> positionKinds,
        @Nullable List<String> classifications,
        @Nullable List<String> originClassifications,
        @Nullable RecordKey managedBy,
        @Nullable RecordKey term) {

    static final BeginningFilter ALL = new BeginningFilter(null, null, null, null, null, null, null);
}
