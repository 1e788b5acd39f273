package org.cadregraph.privacy;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.EditRequest;
import org.cadregraph.api.Edits;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.graph.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out erasures. */
@Controller
class ErasureController {

    private final Cadres cadres;
    private final Erasures erasures;

    ErasureController(Cadres cadres, Erasures erasures) {
        this.cadres = cadres;
        this.erasures = erasures;
    }

    @MutationMapping
    ErasurePayload eraseCadre(
            @Argument ErasureInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        EditRequest request = EditRequest.of(environment);
        Map<String, Cadre> seen = cadres.byIds(viewer, List.of(input.id()));
        Edits.Edit edit = erasures.erase(viewer, request, input, seen.get(input.id()));
        return new ErasurePayload(
                request.clientMutationId(), edit.record(input.id(), viewer, cadres::byIds), edit.problems());
    }
}
