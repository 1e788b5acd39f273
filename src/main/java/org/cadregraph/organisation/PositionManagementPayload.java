package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/** What became of a mutation, with who manages the post as it stands now; absent when there is none. */
record PositionManagementPayload(
        @Nullable String clientMutationId, @Nullable PositionManagement management, List<InputProblem> problems) {}
