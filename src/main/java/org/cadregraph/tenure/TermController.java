package org.cadregraph.tenure;

import java.util.List;
import org.cadregraph.api.Ask;
import org.cadregraph.api.RecordKey;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Answers for terms and decisions. */
@Controller
class TermController {

    private final Terms terms;

    TermController(Terms terms, Decisions decisions, BatchLoaderRegistry loaders) {
        this.terms = terms;
        Ask.registerById(loaders, "terms", terms::byIds);
        Ask.registerById(loaders, "decisions", decisions::byIds);
    }

    @QueryMapping
    @Nullable Term term(@Argument RecordKey by, @ContextValue Viewer viewer) {
        return terms.one(viewer, by);
    }

    @BatchMapping(typeName = "Organisation", field = "terms")
    List<List<Term>> ofOrganisations(List<Organisation> organisations, @ContextValue Viewer viewer) {
        return Ask.each(organisations, Organisation::id, List.of(), ids -> terms.ofOrganisations(viewer, ids));
    }
}
