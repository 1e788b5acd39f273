package org.cadregraph.privacy;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.cadregraph.access.Caller;
import org.cadregraph.api.Problem;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.cadre.Cadres;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Gives people, and those who act for them, an extract of what is held on them. */
@Controller
class ExtractController {

    private static final String PART = "personal-extracts";

    private final Cadres cadres;
    private final Extracts extracts;

    ExtractController(Cadres cadres, Extracts extracts) {
        this.cadres = cadres;
        this.extracts = extracts;
    }

    @QueryMapping
    @Nullable PersonalExtract personalExtract(
            @Argument @Nullable String cadre,
            @ContextValue Caller caller,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        if (cadre == null && caller.cadre() == null) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "Nothing says which cadre you are: name the one of whom you want an extract");
        }
        Viewer all = Viewer.everywhere(viewer.name()).seeingAll();
        @Nullable Cadre own = caller.cadre() == null ? null : one(all, caller.cadre());
        boolean mine = cadre == null || cadre.equals(caller.cadre()) || (own != null && cadre.equals(own.id()));
        if (!mine) {
            caller.expect(PART, "Query.personalExtract of somebody else");
        }
        Viewer reader = mine ? all : viewer;
        @Nullable Cadre wanted = mine || cadre == null ? own : one(reader, cadre);
        if (wanted == null) {
            return null;
        }
        caller.reads(PART, wanted, environment.getOperationDefinition().getName());
        return extracts.take(reader, wanted.id());
    }

    private @Nullable Cadre one(Viewer viewer, String id) {
        return cadres.byIds(viewer, List.of(id)).get(id);
    }
}
