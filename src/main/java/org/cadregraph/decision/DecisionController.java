package org.cadregraph.decision;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblem;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Decision;
import org.cadregraph.tenure.Decisions;
import org.cadregraph.tenure.Tenure;
import org.cadregraph.tenure.Tenures;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Checks, issues, corrects and revokes decisions, and tells what they did. */
@Controller
class DecisionController {

    private final DecisionEdits edits;
    private final DecisionEffects effects;
    private final Decisions decisions;

    DecisionController(
            DecisionEdits edits,
            DecisionEffects effects,
            Decisions decisions,
            Tenures tenures,
            BatchLoaderRegistry loaders) {
        this.edits = edits;
        this.effects = effects;
        this.decisions = decisions;
        Ask.registerById(loaders, "tenuresById", tenures::byIds);
    }

    /** What became of a decision. */
    record DecisionPayload(
            @Nullable String clientMutationId, @Nullable Decision decision, List<InputProblem> problems) {}

    /** What would become of one. */
    record DecisionCheck(List<DecisionEffect> effects, List<InputProblem> problems) {}

    @QueryMapping
    DecisionCheck checkDecision(@Argument DecisionInput input, @ContextValue Viewer viewer) {
        DecisionEdits.Rehearsal rehearsal = edits.check(viewer, input);
        return new DecisionCheck(effects.rehearsed(viewer, rehearsal.deeds(), input), rehearsal.problems());
    }

    @MutationMapping
    DecisionPayload issueDecision(
            @Argument DecisionInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.issue(viewer, request, input), null);
    }

    @MutationMapping
    DecisionPayload correctDecision(
            @Argument DecisionInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.correct(viewer, request, input), input.id());
    }

    @MutationMapping
    DecisionPayload revokeDecision(
            @Argument DecisionInput.Revocation input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.revoke(viewer, request, input), input.id());
    }

    private DecisionPayload payload(Viewer viewer, EditRequest request, Edits.Edit edit, @Nullable String named) {
        return new DecisionPayload(
                request.clientMutationId(), edit.record(named, viewer, decisions::byIds), edit.problems());
    }

    @BatchMapping(typeName = "Decision", field = "effects")
    List<List<DecisionEffect>> ofDecisions(List<Decision> all, @ContextValue Viewer viewer) {
        return Ask.each(all, Decision::id, List.of(), ids -> effects.of(viewer, ids));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Tenure> tenure(
            DecisionEffect effect, DataLoader<Ask<Boolean>, List<Tenure>> tenuresById) {
        return Ask.one(effect.tenureId(), tenuresById);
    }
}
