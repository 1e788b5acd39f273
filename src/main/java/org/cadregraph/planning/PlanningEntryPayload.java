package org.cadregraph.planning;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/** What became of a mutation, with the planning entry as it stands now; absent when there is none. */
record PlanningEntryPayload(
        @Nullable String clientMutationId, @Nullable PlanningEntry planningEntry, List<InputProblem> problems) {}
