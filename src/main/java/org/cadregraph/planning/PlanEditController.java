package org.cadregraph.planning;

import graphql.schema.DataFetchingEnvironment;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out what clients want changed in plans. */
@Controller
class PlanEditController {

    private final Plans plans;
    private final PlanEdits edits;

    PlanEditController(Plans plans, PlanEdits edits) {
        this.plans = plans;
        this.edits = edits;
    }

    @MutationMapping
    PlanningEntryPayload planCadre(
            @Argument PlanningInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.plan(viewer, request, input), null);
    }

    @MutationMapping
    PlanningEntryPayload correctPlanningEntry(
            @Argument PlanningInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.correct(viewer, request, input), input.id());
    }

    @MutationMapping
    PlanningEntryPayload removePlanningEntry(
            @Argument PlanningInput.Removal input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.remove(viewer, request, input), input.id());
    }

    private PlanningEntryPayload payload(Viewer viewer, EditRequest request, Edits.Edit edit, @Nullable String named) {
        return new PlanningEntryPayload(
                request.clientMutationId(), edit.record(named, viewer, plans::byIds), edit.problems());
    }
}
