package org.cadregraph.exchange;

import org.cadregraph.api.Commits;
import org.cadregraph.api.Problem;
import org.cadregraph.api.Standing;
import org.cadregraph.graph.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Lets people watch an import. */
@Controller
class ImportProgressController {

    private final Imports imports;
    private final Commits commits;

    ImportProgressController(Imports imports, Commits commits) {
        this.imports = imports;
        this.commits = commits;
    }

    @SubscriptionMapping
    Flux<ImportProgress> importProgress(@Argument String id, @ContextValue Standing standing) {
        // Refused at once, before anything is held open.
        progress(standing.viewer(), id);
        return commits.watch(() -> progress(standing.viewer(), id))
                .distinctUntilChanged()
                .takeUntil(progress -> !progress.running());
    }

    private ImportProgress progress(Viewer viewer, String id) {
        return imports.progress(viewer, id)
                .orElseThrow(() -> new Problem(
                        Problem.Code.NOT_FOUND, "No import has this id; GET /imports lists the latest ones"));
    }
}
