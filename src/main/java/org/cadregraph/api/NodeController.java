package org.cadregraph.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Relay's {@code node} and {@code nodes}: any record by its global id. */
@Controller
class NodeController {

    private final Nodes records;

    NodeController(Nodes records) {
        this.records = records;
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
        Map<String, Object> found = records.byIds(viewer, ids);
        List<@Nullable Object> nodes = new ArrayList<>();
        ids.forEach(id -> nodes.add(found.get(id)));
        return nodes;
    }
}
