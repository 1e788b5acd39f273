package org.cadregraph.cadre;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.cadregraph.api.Ask;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.graph.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out what clients want changed in cadres. */
@Controller
class CadreEditController {

    private final Cadres cadres;
    private final CadreEdits edits;

    CadreEditController(Cadres cadres, CadreEdits edits) {
        this.cadres = cadres;
        this.edits = edits;
    }

    @MutationMapping
    CadrePayload createCadre(
            @Argument CadreInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = edits.create(viewer, request, input);
        return new CadrePayload(request.clientMutationId(), edit.record(null, viewer, cadres::byIds), edit.problems());
    }

    @MutationMapping
    CadrePayload correctCadre(
            @Argument CadreInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Edits.Edit edit = edits.correct(viewer, request, input);
        return new CadrePayload(
                request.clientMutationId(), edit.record(input.id(), viewer, cadres::byIds), edit.problems());
    }

    @BatchMapping(typeName = "Cadre")
    List<String> version(List<Cadre> cadres, @ContextValue Viewer viewer) {
        return Ask.each(cadres, Cadre::id, "", ids -> edits.versions(viewer, ids));
    }
}
