package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.Ask;
import org.cadregraph.graph.Viewer;
import org.cadregraph.tenure.Term;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Answers for elections by term, and for what they came to. */
@Controller
class ElectionController {

    private final ElectionResults results;

    ElectionController(ElectionResults results) {
        this.results = results;
    }

    @BatchMapping(typeName = "Term", field = "elections")
    List<List<Election>> ofTerms(List<Term> terms, @ContextValue Viewer viewer) {
        return Ask.each(terms, Term::id, List.of(), ids -> results.ofTerms(viewer, ids));
    }

    @BatchMapping(typeName = "Election")
    List<List<Candidacy>> ranking(List<Election> all, @ContextValue Viewer viewer) {
        return Ask.each(all, Election::id, List.of(), ids -> results.ranking(viewer, ids));
    }
}
