package org.cadregraph.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.Commits;
import org.cadregraph.api.NodeSource;
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
    private final Subtrees subtrees;
    private final Map<RecordKind, NodeSource> sources;

    ChangeController(ChangeFeed feed, Commits commits, Subtrees subtrees, Collection<NodeSource> sources) {
        this.feed = feed;
        this.commits = commits;
        this.subtrees = subtrees;
        this.sources = sources.stream().collect(Collectors.toMap(NodeSource::kind, Function.identity()));
    }

    @SubscriptionMapping
    Flux<Changes> changes(
            @Argument @Nullable RecordKey organisation,
            @Argument @Nullable String after,
            @ContextValue Standing standing) {
        String root = organisation == null ? null : organisation.id(RecordKind.ORGANISATION);
        if (organisation != null
                && (root == null || subtrees.units(standing.viewer(), root).isEmpty())) {
            throw new Problem(
                    Problem.Code.NOT_FOUND, "'organisation' names none that exists: name it by its key or its id");
        }
        Watch watch = new Watch(
                feed,
                standing,
                viewer -> root == null ? viewer : viewer.within(subtrees.units(viewer, root)),
                this::records,
                after == null ? feed.end() : place(after));
        return commits.watch(watch::look);
    }

    private int place(String cursor) {
        return feed.place(cursor)
                .orElseThrow(() -> new Problem(
                        Problem.Code.NOT_FOUND,
                        "'after' is no cursor of a change, or one that is too long ago: read the records anew, and"
                                + " subscribe without it"));
    }

    private List<Object> records(Viewer viewer, Set<String> ids) {
        List<Object> found = new ArrayList<>();
        ids.stream()
                .filter(id -> RecordKind.of(id).map(sources::containsKey).orElse(false))
                .collect(Collectors.groupingBy(id -> RecordKind.of(id).orElseThrow()))
                .forEach((kind, ofKind) -> found.addAll(Objects.requireNonNull(sources.get(kind))
                        .byIds(viewer, ofKind)
                        .values()));
        return found;
    }

    @SchemaMapping
    int total(Changes changes) {
        return changes.total();
    }

    @SchemaMapping
    List<Object> records(Changes changes, @Argument @Nullable Integer first) {
        return changes.records().stream()
                .limit(PageRequest.of(first, null, null, null).size())
                .toList();
    }
}
