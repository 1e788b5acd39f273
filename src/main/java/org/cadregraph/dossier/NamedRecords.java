package org.cadregraph.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.api.Nodes;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds out whether whoever sends a record may see what it names, and whether it may be said. */
@Repository
class NamedRecords {

    // Whoever enters something about a cadre must be one who may read it then.
    private static final String OPEN = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id}) WHERE visibleSubject(cadre)
            RETURN id
            """;

    private static final String ERASED = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id}) WHERE cadre.erasedAt IS NOT NULL
            RETURN id
            """;

    private final Graph graph;
    private final Nodes nodes;

    NamedRecords(Graph graph, Nodes nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    /** The fields of an input that name nothing that the viewer may name there. */
    List<String> unseen(Viewer viewer, DossierKind<?> kind, DossierInput input) {
        Map<Boolean, Set<String>> ids = kind.references()
                .flatMap(reference -> input.ids(reference).stream())
                .collect(Collectors.partitioningBy(NamedRecords::isCadre, Collectors.toSet()));
        Set<String> seen = new HashSet<>();
        Set<String> cadres = ids.getOrDefault(true, Set.of());
        Set<String> others = ids.getOrDefault(false, Set.of());
        if (!cadres.isEmpty()) {
            graph.read(viewer, OPEN, Map.of("ids", List.copyOf(cadres))).forEach(row -> seen.add(row.text("id")));
        }
        if (!others.isEmpty()) {
            seen.addAll(nodes.byIds(viewer, others).keySet());
        }
        return kind.references()
                .filter(reference -> input.ids(reference).stream()
                        .anyMatch(id -> !seen.contains(id) || !RecordKind.of(id).equals(Optional.of(reference.kind()))))
                .map(Field.Reference::name)
                .toList();
    }

    /** Whether an entry names somebody who was erased: it would bring them back. */
    boolean namesSomebodyErased(Graph.Writer writer, DossierKind<?> kind, DossierEntry entry) {
        List<String> cadres = kind.references()
                .flatMap(reference -> entry.texts(reference.name()).stream())
                .filter(NamedRecords::isCadre)
                .toList();
        return !writer.run(ERASED, Map.of("ids", cadres)).isEmpty();
    }

    private static boolean isCadre(String id) {
        return RecordKind.of(id).equals(Optional.of(RecordKind.CADRE));
    }
}
