package org.cadregraph.cadre;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a merge or its undoing.
 *
 * @param kept the cadre that was kept
 * @param apart the other one, where it has a record of its own
 * @param merge the merge, where it stands
 */
record MergePayload(
        @Nullable String clientMutationId,
        @Nullable Cadre kept,
        @Nullable Cadre apart,
        @Nullable CadreMerge merge,
        List<InputProblem> problems) {}
