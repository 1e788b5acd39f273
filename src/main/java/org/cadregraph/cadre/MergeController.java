package org.cadregraph.cadre;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.cadregraph.api.Ask;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out merges of cadres and their undoing, and tells of those that stand. */
@Controller
class MergeController {

    private final Cadres cadres;
    private final CadreMerges merges;
    private final MergeEdits edits;

    MergeController(Cadres cadres, CadreMerges merges, MergeEdits edits) {
        this.cadres = cadres;
        this.merges = merges;
        this.edits = edits;
    }

    @MutationMapping
    MergePayload mergeCadres(
            @Argument MergeInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = edits.merge(viewer, request, input);
        return payload(viewer, request, edit, input.keep().id(), input.merge().id(), edit.change());
    }

    @MutationMapping
    MergePayload undoMerge(
            @Argument MergeInput.Undo input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        CadreMerges.@Nullable Standing standing = merges.byId(viewer, input.merge());
        Edits.Edit edit = edits.undo(viewer, request, input, standing);
        // Of an undoing that is sent once more, the log knows the records; the merge is gone.
        List<String> ids = edit.records();
        String kept = !ids.isEmpty() ? ids.getFirst() : standing == null ? null : standing.kept();
        return payload(viewer, request, edit, kept, ids.isEmpty() ? null : ids.getLast(), input.merge());
    }

    private MergePayload payload(
            Viewer viewer,
            EditRequest request,
            Edits.Edit edit,
            @Nullable String keptId,
            @Nullable String apartId,
            @Nullable String mergeId) {
        Cadre kept =
                keptId == null ? null : cadres.byIds(viewer, List.of(keptId)).get(keptId);
        Cadre apart =
                apartId == null ? null : cadres.byIds(viewer, List.of(apartId)).get(apartId);
        CadreMerges.@Nullable Standing standing = mergeId == null ? null : merges.byId(viewer, mergeId);
        // The id of a merged record leads to the cadre that was kept.
        boolean isApart = apart != null && apart.id().equals(apartId);
        return new MergePayload(
                request.clientMutationId(),
                kept,
                isApart ? apart : null,
                standing == null ? null : standing.merge(),
                edit.problems());
    }

    @BatchMapping(typeName = "Cadre", field = "merges")
    List<List<CadreMerge>> ofCadres(List<Cadre> cadres, @ContextValue Viewer viewer) {
        return Ask.each(cadres, Cadre::id, List.of(), ids -> merges.ofCadres(viewer, ids));
    }
}
