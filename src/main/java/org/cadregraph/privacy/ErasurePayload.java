package org.cadregraph.privacy;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.cadregraph.cadre.Cadre;
import org.jspecify.annotations.Nullable;

/** What became of an erasure, with the cadre as the record stands now; absent when there is none. */
record ErasurePayload(
        @Nullable String clientMutationId, @Nullable Cadre cadre, List<InputProblem> problems) {}
