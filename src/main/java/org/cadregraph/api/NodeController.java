package org.cadregraph.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Relay's {@code node} and {@code nodes}: any record by its global id. */
@Controller
class NodeController {

    private final Map<RecordKind, NodeSource> sources;

    NodeController(Collection<NodeSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(NodeSource::kind, source -> source));
    }

    @QueryMapping
    @Nullable Object node(@Argument String id, @ContextValue Viewer viewer) {
        return nodes(List.of(id), viewer).getFirst();
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids, @ContextValue Viewer viewer) {
        if (ids.size() > PageRequest.MAXIMUM) {
            throw new Problem(
                    Problem.Code.LIMIT_EXCEEDED, "'ids' may hold " + PageRequest.MAXIMUM + " ids, not " + ids.size());
        }
        Map<String, Object> found = new HashMap<>();
        ids.stream()
                .distinct()
                .filter(id -> RecordKind.of(id).map(sources::containsKey).orElse(false))
                .collect(Collectors.groupingBy(id -> RecordKind.of(id).orElseThrow()))
                .forEach((kind, ofKind) -> found.putAll(source(kind).byIds(viewer, ofKind)));
        List<@Nullable Object> nodes = new ArrayList<>();
        ids.forEach(id -> nodes.add(found.get(id)));
        return nodes;
    }

    private NodeSource source(RecordKind kind) {
        NodeSource source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No feature answers for " + kind);
        }
        return source;
    }
}
