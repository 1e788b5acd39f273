package org.cadregraph.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Component;

/** Finds records of any kind by their global ids. */
@Component
public class Nodes {

    private final Map<RecordKind, NodeSource> sources;

    Nodes(Collection<NodeSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(NodeSource::kind, source -> source));
    }

    /** The records that exist and that the viewer may see, by id, in one statement a kind. */
    public Map<String, Object> byIds(Viewer viewer, Collection<String> ids) {
        Map<String, Object> found = new HashMap<>();
        ids.stream()
                .distinct()
                .filter(id -> RecordKind.of(id).map(sources::containsKey).orElse(false))
                .collect(Collectors.groupingBy(id -> RecordKind.of(id).orElseThrow()))
                .forEach((kind, ofKind) ->
                        found.putAll(Objects.requireNonNull(sources.get(kind)).byIds(viewer, ofKind)));
        return found;
    }
}
