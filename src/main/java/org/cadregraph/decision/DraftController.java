package org.cadregraph.decision;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cadregraph.api.Ask;
import org.cadregraph.api.Connection;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.api.InputProblem;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.cadregraph.organisation.Organisations;
import org.cadregraph.organisation.Position;
import org.cadregraph.tenure.Decision;
import org.cadregraph.tenure.Term;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Keeps, lists and checks drafts of decisions, and issues them. */
@Controller
class DraftController {

    /** No record has this id. */
    private static final String NOTHING = "";

    private final DecisionDrafts drafts;
    private final DraftEdits edits;
    private final DecisionEffects effects;
    private final Organisations organisations;

    DraftController(DecisionDrafts drafts, DraftEdits edits, DecisionEffects effects, Organisations organisations) {
        this.drafts = drafts;
        this.edits = edits;
        this.effects = effects;
        this.organisations = organisations;
    }

    /** What became of a draft. */
    record DecisionDraftPayload(
            @Nullable String clientMutationId, @Nullable DecisionDraft draft, List<InputProblem> problems) {}

    @QueryMapping
    Connection<DecisionDraft> decisionDrafts(
            @Argument @Nullable RecordKey organisation,
            @Argument @Nullable Boolean subtree,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Viewer viewer) {
        Organisation named = organisation == null ? null : organisations.one(viewer, organisation);
        String id = organisation == null ? null : named == null ? NOTHING : named.id();
        return drafts.page(viewer, id, Boolean.TRUE.equals(subtree), PageRequest.of(first, after, last, before));
    }

    @MutationMapping
    DecisionDraftPayload draftDecision(
            @Argument DecisionInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.draft(viewer, request, input), null);
    }

    @MutationMapping
    DecisionDraftPayload correctDraft(
            @Argument DecisionInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.correct(viewer, request, input), input.id());
    }

    @MutationMapping
    DecisionDraftPayload issueDraft(
            @Argument DecisionInput.Issue input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.issue(viewer, request, input), input.id());
    }

    @MutationMapping
    DecisionDraftPayload discardDraft(
            @Argument DecisionInput.Discard input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        return payload(viewer, request, edits.discard(viewer, request, input), input.id());
    }

    private DecisionDraftPayload payload(Viewer viewer, EditRequest request, Edits.Edit edit, @Nullable String named) {
        return new DecisionDraftPayload(
                request.clientMutationId(), edit.record(named, viewer, drafts::byIds), edit.problems());
    }

    /** A check is all that issuing is, so one is enough for a request: statements never grow with the rows of a list. */
    @BatchMapping(typeName = "DecisionDraft")
    List<DecisionController.DecisionCheck> check(List<DecisionDraft> all, @ContextValue Viewer viewer) {
        if (all.size() > 1) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED,
                    "One draft is checked at a time, not " + all.size()
                            + ": ask for 'check' of a single one, by its id");
        }
        DecisionDraft draft = all.getFirst();
        DecisionEdits.Rehearsal rehearsal = edits.check(viewer, draft);
        return List.of(new DecisionController.DecisionCheck(
                effects.rehearsed(viewer, rehearsal.deeds(), draft.said()), rehearsal.problems()));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Decision> decision(
            DecisionDraft draft, DataLoader<Ask<Boolean>, List<Decision>> decisions) {
        return Ask.one(draft.decisionId(), decisions);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Cadre> cadre(DecisionDraftAction action, DataLoader<Ask<Boolean>, List<Cadre>> cadres) {
        return Ask.one(action.said().cadre(), cadres);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Position> position(
            DecisionDraftAction action, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return Ask.one(action.said().position(), positions);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Position> fromPosition(
            DecisionDraftAction action, DataLoader<Ask<Boolean>, List<Position>> positions) {
        return Ask.one(action.said().fromPosition(), positions);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Term> term(DecisionDraftAction action, DataLoader<Ask<Boolean>, List<Term>> terms) {
        return Ask.one(action.said().term(), terms);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Election> election(
            DecisionDraftAction action, DataLoader<Ask<Boolean>, List<Election>> elections) {
        return Ask.one(action.said().election(), elections);
    }

    @SchemaMapping
    CompletableFuture<@Nullable PersonnelCase> personnelCase(
            DecisionDraftAction action, DataLoader<Ask<Boolean>, List<PersonnelCase>> personnelCases) {
        return Ask.one(action.said().personnelCase(), personnelCases);
    }
}
