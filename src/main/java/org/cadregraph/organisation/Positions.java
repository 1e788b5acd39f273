package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Connection;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Lookup;
import org.cadregraph.api.NameOrder;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.PageRequest;
import org.cadregraph.api.RecordKey;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds positions, each with its organisation. */
@Repository
public class Positions implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (position:Position {id: id})-[:IN]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            RETURN %s AS position
            """.formatted(Position.PROJECTION);

    private static final String BY_IDENTIFIER = """
            MATCH (:Identifier {scheme: $scheme, code: $code})<-[:HAS_IDENTIFIER]-(position:Position)
            MATCH (position)-[:IN]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            RETURN DISTINCT %s AS position
            """.formatted(Position.PROJECTION);

    private static final String OF_ORGANISATIONS = """
            UNWIND $ids AS id
            MATCH (organisation:Organisation {id: id})<-[:IN]-(position:Position)
            WHERE visibleOrganisation(organisation)
            WITH id, organisation, position ORDER BY position.rank, position.sortKey, position.id
            RETURN id, %s AS value
            """.formatted(Position.PROJECTION);

    private static final String IDENTIFIERS = """
            UNWIND $ids AS id
            MATCH (position:Position {id: id})-[:IN]->(organisation:Organisation)
            WHERE visibleOrganisation(organisation)
            MATCH (position)-[:HAS_IDENTIFIER]->(identifier:Identifier)
            WITH id, identifier ORDER BY identifier.scheme, identifier.code
            RETURN id, identifier {.*} AS value
            """;

    private static final String IN_ORGANISATION = """
            MATCH (root:Organisation {id: $organisation})<-[:PART_OF*0..]-(unit:Organisation)
            WHERE $subtree OR unit = root
            WITH DISTINCT unit
            MATCH (unit)<-[:IN]-(record:Position)
            """;

    private static final String VISIBLE = " AND visiblePosition(record)";
    private static final String OF_KIND = " AND record.kind = $kind";

    private static final String ITS_ORGANISATION = """
            MATCH (record)-[:IN]->(organisation:Organisation)
            WITH record, record AS position, organisation
            """;

    private final Graph graph;

    Positions(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.POSITION;
    }

    @Override
    public Map<String, Position> byIds(Viewer viewer, Collection<String> ids) {
        Map<String, Position> found = new HashMap<>();
        read(viewer, BY_ID, "position", Map.of("ids", List.copyOf(ids)))
                .forEach(position -> found.put(position.id(), position));
        return found;
    }

    /** The one that is named; absent when there is none. */
    public @Nullable Position one(Viewer viewer, RecordKey by) {
        return Lookup.one(by, kind(), ids -> byIds(viewer, ids), identifier -> byIdentifier(viewer, identifier));
    }

    private List<Position> byIdentifier(Viewer viewer, Identifier identifier) {
        return read(
                viewer, BY_IDENTIFIER, "position", Map.of("scheme", identifier.scheme(), "code", identifier.code()));
    }

    /** The posts of these organisations, by rank and then by title. */
    public Map<String, List<Position>> ofOrganisations(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, OF_ORGANISATIONS, Map.of("ids", ids), Position::of);
    }

    Map<String, List<Identifier>> identifiers(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, IDENTIFIERS, Map.of("ids", ids), Identifier::of);
    }

    Connection<Position> page(
            Viewer viewer, PositionFilter filter, @Nullable String organisation, PageRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kind", filter.kind());
        parameters.put("organisation", organisation);
        parameters.put("subtree", Boolean.TRUE.equals(filter.subtree()));
        String conditions = filter.kind() == null ? VISIBLE : OF_KIND + VISIBLE;
        NameOrder list = organisation == null
                ? NameOrder.ofAll("Position", conditions, ITS_ORGANISATION, Position.PROJECTION)
                : NameOrder.among(IN_ORGANISATION, conditions, ITS_ORGANISATION, Position.PROJECTION);
        return list.page(graph, viewer, request, filter.titleStartsWith(), parameters, Position::of);
    }

    private List<Position> read(
            Viewer viewer, String cypher, String column, Map<String, ? extends @Nullable Object> parameters) {
        return graph.read(viewer, cypher, parameters).stream()
                .map(row -> Position.of(row.row(column)))
                .toList();
    }
}
