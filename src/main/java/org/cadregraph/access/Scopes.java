package org.cadregraph.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds the organisations that belong to a scope. */
@Repository
public class Scopes {

    private static final String UNITS = """
            UNWIND $ids AS id
            MATCH (root:Organisation {id: id})<-[:PART_OF*0..]-(unit:Organisation)
            WITH DISTINCT unit WHERE visibleOrganisation(unit)
            RETURN unit.id AS id
            """;

    private final Graph graph;

    Scopes(Graph graph) {
        this.graph = graph;
    }

    /** Ids of these organisations and of all that are or were below them, whenever; unknown ones give nothing. */
    public Set<String> units(Collection<String> keysOrIds) {
        List<String> ids = keysOrIds.stream()
                .flatMap(text -> Stream.of(text, RecordKind.ORGANISATION.id(text)))
                .toList();
        return graph.read(Viewer.LOCAL, UNITS, Map.of("ids", ids)).stream()
                .map(row -> row.text("id"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
