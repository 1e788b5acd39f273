package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/** What became of a mutation, with the position as it stands now; absent when there is none. */
record PositionPayload(
        @Nullable String clientMutationId, @Nullable Position position, List<InputProblem> problems) {}
