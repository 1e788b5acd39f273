package org.cadregraph.organisation;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/** What became of a mutation, with the organisation as it stands now; absent when there is none. */
record OrganisationPayload(
        @Nullable String clientMutationId, @Nullable Organisation organisation, List<InputProblem> problems) {}
