package org.cadregraph.cadre;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/** What became of a mutation, with the cadre as the record stands now; absent when there is none. */
record CadrePayload(
        @Nullable String clientMutationId, @Nullable Cadre cadre, List<InputProblem> problems) {}
