package org.cadregraph.change;

import java.util.List;
import java.util.Set;
import org.cadregraph.api.Commits;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKey;
import org.cadregraph.api.RecordKind;
import org.cadregraph.api.Standing;
import org.cadregraph.graph.ChangeFeed;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Lets people watch what is changed. */
@Controller
class ChangeController {

    private final ChangeFeed feed;
    private final Commits commits;
    private final Nodes nodes;

    ChangeController(ChangeFeed feed, Commits commits, Nodes nodes) {
        this.feed = feed;
        this.commits = commits;
        this.nodes = nodes;
    }

    @SubscriptionMapping
    Flux<Changes> changes(
            @Argument @Nullable RecordKey organisation,
            @Argument @Nullable String after,
            @ContextValue Standing standing) {
        String root = organisation == null ? null : organisation.id(RecordKind.ORGANISATION);
        if (organisation != null && (root == null || !sees(standing.viewer(), root))) {
            throw new Problem(
                    Problem.Code.NOT_FOUND, "'organisation' names none that exists: name it by its key or its id");
        }
        Watch watch = new Watch(
                feed,
                standing,
                viewer -> root == null ? viewer : within(viewer, root),
                nodes,
                after == null ? feed.end() : place(after));
        return commits.watch(watch::look);
    }

    private boolean sees(Viewer viewer, String organisation) {
        return !nodes.byIds(viewer, List.of(organisation)).isEmpty();
    }

    /** Whoever sees an organisation sees all below it. */
    private Viewer within(Viewer viewer, String root) {
        return viewer.within(sees(viewer, root) ? Set.of(root) : Set.of());
    }

    private int place(String cursor) {
        return feed.place(cursor)
                .orElseThrow(() -> new Problem(
                        Problem.Code.NOT_FOUND,
                        "'after' is no cursor of a change, or one that is too long ago: read the records anew, and"
                                + " subscribe without it"));
    }

    @SchemaMapping
    int total(Changes changes) {
        return changes.records().size();
    }

    @SchemaMapping
    List<Object> records(Changes changes, @Argument @Nullable Integer first) {
        return changes.records().stream()
                .limit(PageRequest.of(first, null, null, null).size())
                .toList();
    }
}
