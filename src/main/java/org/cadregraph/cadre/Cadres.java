package org.cadregraph.cadre;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Lookup;
import org.cadregraph.api.Name;
import org.cadregraph.api.NameOrder;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds cadres. */
@Repository
public class Cadres implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})
            WHERE visibleCadre(cadre)
            RETURN cadre %s AS cadre
            """.formatted(Cadre.FIELDS);

    /** A record that was merged into another is found there, so that old links go on to work. */
    private static final String BY_MERGED_ID = """
            UNWIND $ids AS id
            MATCH (:MergedCadre {id: id})-[:MERGED_INTO*1..]->(cadre:Cadre)
            WHERE visibleCadre(cadre)
            RETURN id, cadre %s AS value
            """.formatted(Cadre.FIELDS);

    private static final String BY_IDENTIFIER = """
            MATCH (:Identifier {scheme: $scheme, code: $code})<-[:HAS_IDENTIFIER]-(cadre:Cadre)
            WHERE visibleCadre(cadre)
            RETURN DISTINCT cadre %s AS cadre
            """.formatted(Cadre.FIELDS);

    private static final String WITH_IDENTIFIER = """
            MATCH (:Identifier {scheme: $scheme, code: $code})<-[:HAS_IDENTIFIER]-(record:Cadre)
            WITH DISTINCT record""";
    private static final String VISIBLE = " AND visibleCadre(record)";
    private static final String OF_GENDER = " AND record.gender = $gender";

    private static final String NAMES = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})-[:HAS_NAME]->(name:Name)
            WHERE visibleCadre(cadre) AND NOT (name:MergedCadre AND name.name = cadre.name)
            WITH DISTINCT id, name.name AS name, name.note AS note, name.from AS from, name.to AS to
            ORDER BY from, name, to, note
            RETURN id, {name: name, note: note, from: from, to: to} AS value
            """;

    private static final String IDENTIFIERS = """
            UNWIND $ids AS id
            MATCH (cadre:Cadre {id: id})-[:HAS_IDENTIFIER]->(identifier:Identifier)
            WHERE visibleCadre(cadre)
            WITH DISTINCT id, identifier.scheme AS scheme, identifier.code AS code ORDER BY scheme, code
            RETURN id, {scheme: scheme, code: code} AS value
            """;

    private static final String OPEN = """
            UNWIND $ids AS id
            MATCH (subject:Cadre {id: id}) WHERE visibleSubject(subject)
            RETURN collect(id) AS ids
            """;

    private final Graph graph;

    Cadres(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CADRE;
    }

    /** As {@link NodeSource#byIds}; for the id of a merged record, the cadre that was kept. */
    @Override
    public Map<String, Cadre> byIds(Viewer viewer, Collection<String> ids) {
        Map<String, Cadre> found = new HashMap<>();
        read(viewer, BY_ID, "cadre", Map.of("ids", List.copyOf(ids))).forEach(cadre -> found.put(cadre.id(), cadre));
        List<String> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!others.isEmpty()) {
            found.putAll(graph.single(viewer, BY_MERGED_ID, Map.of("ids", others), Cadre::of));
        }
        return found;
    }

    /** Those of these whose dossiers are open to the viewer. */
    public Set<String> open(Viewer viewer, Collection<String> ids) {
        Set<String> open = new HashSet<>();
        graph.read(viewer, OPEN, Map.of("ids", List.copyOf(ids))).forEach(row -> open.addAll(row.texts("ids")));
        return open;
    }

    /** The one that is named; absent when there is none. */
    public @Nullable Cadre one(Viewer viewer, RecordKey by) {
        return Lookup.one(by, kind(), ids -> byIds(viewer, ids), identifier -> byIdentifier(viewer, identifier));
    }

    private List<Cadre> byIdentifier(Viewer viewer, Identifier identifier) {
        return read(viewer, BY_IDENTIFIER, "cadre", Map.of("scheme", identifier.scheme(), "code", identifier.code()));
    }

    Connection<Cadre> page(Viewer viewer, CadreFilter filter, PageRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        Identifier identifier =
                filter.identifier() == null ? null : filter.identifier().kept();
        parameters.put("gender", filter.gender());
        parameters.put("scheme", identifier == null ? null : identifier.scheme());
        parameters.put("code", identifier == null ? null : identifier.code());
        String conditions = filter.gender() == null ? VISIBLE : OF_GENDER + VISIBLE;
        String projection = "record " + Cadre.FIELDS;
        NameOrder list = identifier == null
                ? NameOrder.ofAll("Cadre", conditions, "", projection)
                : NameOrder.among(WITH_IDENTIFIER, conditions, "", projection);
        return list.page(graph, viewer, request, filter.nameStartsWith(), parameters, Cadre::of);
    }

    Map<String, List<Name>> names(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, NAMES, Map.of("ids", ids), Name::of);
    }

    Map<String, List<Identifier>> identifiers(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, IDENTIFIERS, Map.of("ids", ids), Identifier::of);
    }

    private List<Cadre> read(
            Viewer viewer, String cypher, String column, Map<String, ? extends @Nullable Object> parameters) {
        return graph.read(viewer, cypher, parameters).stream()
                .map(row -> Cadre.of(row.row(column)))
                .toList();
    }
}
