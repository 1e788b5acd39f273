package org.cadregraph.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Finds organisations. */
@Repository
public class Organisations implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (o:Organisation {id: id})
            WHERE visibleOrganisation(o)
            RETURN o %s AS organisation
            """.formatted(Organisation.FIELDS);

    private static final String BY_IDENTIFIER = """
            MATCH (:Identifier {scheme: $scheme, code: $code})<-[:HAS_IDENTIFIER]-(o:Organisation)
            WHERE visibleOrganisation(o)
            RETURN DISTINCT o %s AS organisation
            """.formatted(Organisation.FIELDS);

    private static final String VISIBLE = " AND visibleOrganisation(record)";
    private static final String OF_CLASSIFICATION = " AND record.classification = $classification";

    private static final String NAMES = """
            UNWIND $ids AS id
            MATCH (o:Organisation {id: id})-[:HAS_NAME]->(name:Name)
            WHERE visibleOrganisation(o)
            WITH id, name ORDER BY name.from, name.name
            RETURN id, name {.*} AS value
            """;

    private static final String IDENTIFIERS = """
            UNWIND $ids AS id
            MATCH (o:Organisation {id: id})-[:HAS_IDENTIFIER]->(identifier:Identifier)
            WHERE visibleOrganisation(o)
            WITH id, identifier ORDER BY identifier.scheme, identifier.code
            RETURN id, identifier {.*} AS value
            """;

    private final Graph graph;

    Organisations(Graph graph) {
        this.graph = graph;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ORGANISATION;
    }

    @Override
    public Map<String, Organisation> byIds(Viewer viewer, Collection<String> ids) {
        Map<String, Organisation> found = new HashMap<>();
        read(viewer, BY_ID, "organisation", Map.of("ids", List.copyOf(ids)))
                .forEach(organisation -> found.put(organisation.id(), organisation));
        return found;
    }

    /** The organisation that is named so; absent when there is none to be seen. */
    public @Nullable Organisation one(Viewer viewer, RecordKey by) {
        return Lookup.one(
                by, RecordKind.ORGANISATION, ids -> byIds(viewer, ids), identifier -> byIdentifier(viewer, identifier));
    }

    private List<Organisation> byIdentifier(Viewer viewer, Identifier identifier) {
        return read(
                viewer,
                BY_IDENTIFIER,
                "organisation",
                Map.of("scheme", identifier.scheme(), "code", identifier.code()));
    }

    Connection<Organisation> page(Viewer viewer, OrganisationFilter filter, PageRequest request) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("classification", filter.classification());
        String conditions = filter.classification() == null ? VISIBLE : OF_CLASSIFICATION + VISIBLE;
        return NameOrder.ofAll("Organisation", conditions, "", "record " + Organisation.FIELDS)
                .page(graph, viewer, request, filter.nameStartsWith(), parameters, Organisation::of);
    }

    Map<String, List<Name>> names(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, NAMES, Map.of("ids", ids), Name::of);
    }

    Map<String, List<Identifier>> identifiers(Viewer viewer, List<String> ids) {
        return graph.grouped(viewer, IDENTIFIERS, Map.of("ids", ids), Identifier::of);
    }

    private List<Organisation> read(
            Viewer viewer, String cypher, String column, Map<String, ? extends @Nullable Object> parameters) {
        return graph.read(viewer, cypher, parameters).stream()
                .map(row -> Organisation.of(row.row(column)))
                .toList();
    }
}
