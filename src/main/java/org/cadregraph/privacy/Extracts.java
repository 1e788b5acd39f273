package org.cadregraph.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cadregraph.access.AuditKeeper;
import org.cadregraph.api.Traces;
import org.cadregraph.dossier.Dossiers;
import org.cadregraph.exchange.ReportExtract;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/**
 * Takes extracts. Nothing is picked out: each node of a person comes with all its properties, each edge of those nodes
 * too, so that what is added to the graph later is in an extract by itself.
 */
@Repository
class Extracts {

    private static final String NODES = """
            MATCH (cadre:Cadre {id: $id}) WHERE visibleCadre(cadre)
            MATCH (cadre)<-[:MERGED_INTO*0..]-(record)-[:WAS*0..1]->(version)-[:HAS_NAME|HAS_IDENTIFIER*0..1]->(node)
            WITH DISTINCT node
            RETURN [label IN labels(node) WHERE NOT (label = 'Name' AND node:MergedCadre)][0] AS kind,
              properties(node) AS said
            """;

    // What was said of somebody else before, or since, is not theirs.
    private static final String DOSSIERS = """
            MATCH (cadre:Cadre {id: $id}) WHERE visibleSubject(cadre)
            MATCH (cadre)<-[about:ABOUT|WAS_ABOUT]-(record)-[:WAS*0..1]->(version)
            WHERE version.cadre = about.of
            UNWIND labels(version) AS kind
            WITH DISTINCT kind, version WHERE kind IN $kinds
            RETURN kind, properties(version) AS said ORDER BY kind, toString(version.recordedFrom), version.id
            """;

    /** Edges between the nodes of the person say nothing but that, unless they have properties. */
    private static final String EDGES = """
            MATCH (cadre:Cadre {id: $id}) WHERE visibleCadre(cadre)
            MATCH (cadre)<-[:MERGED_INTO*0..]-(record)-[:WAS*0..1]->(version)-[edge]-(other)
            WITH DISTINCT edge, other
            WHERE size(keys(edge)) > 0 AND NOT type(edge) IN ['ABOUT', 'WAS_ABOUT'] AND (NOT other:Position OR visiblePosition(other))
              AND (NOT type(edge) IN ['PLANNED_FOR', 'WAS_PLANNED_FOR'] OR visiblePlan(other))
              AND (NOT other:DecisionDraft OR $drafts AND EXISTS {
                MATCH (other)-[:DRAFT_OF]->(organisation:Organisation) WHERE visibleOrganisation(organisation) })
            RETURN type(edge) AS kind, properties(edge) AS said, other.id AS other
            ORDER BY toString(edge.from), other, toString(edge.recordedFrom)
            """;

    private static final String TITLES = """
            UNWIND $ids AS id
            CALL (id) {
              MATCH (position:Position {id: id}) WHERE visiblePosition(position)
              MATCH (position)-[:IN]->(organisation:Organisation)
              RETURN position.title + ', ' + organisation.name AS title
              UNION ALL
              MATCH (organisation:Organisation {id: id}) WHERE visibleOrganisation(organisation)
              RETURN organisation.name AS title
              UNION ALL
              MATCH (term:Term {id: id})-[:OF]->(organisation:Organisation) WHERE visibleOrganisation(organisation)
              RETURN term.name AS title
              UNION ALL
              MATCH (decision:Decision {id: id})-[:BY]->(organisation:Organisation) WHERE visibleOrganisation(organisation)
              RETURN coalesce(decision.number + ' ', '') + coalesce(decision.title, '') AS title
            }
            RETURN id, title
            """;

    // The log has no index by record; an extract is rare.
    private static final String CHANGES = """
            MATCH (cadre:Cadre {id: $id}) WHERE visibleCadre(cadre)
            MATCH (change:Change) WHERE any(id IN change.records WHERE id IN $ids)
            RETURN 'Change' AS kind, properties(change) AS said ORDER BY change.at, change.id
            """;

    private static final String READINGS = """
            UNWIND $ids AS id
            MATCH (:AuditedRecord {id: id})<-[:OF]-(:AuditedSet)<-[:OF]-(entry:AuditEntry)
            WHERE visibleAuditEntry(entry)
            WITH DISTINCT entry ORDER BY entry.number
            RETURN 'AuditEntry' AS kind, entry {.number, .at, .who, .part, .operation} AS said
            """;

    /** The part of the rules of access to which drafts of decisions belong. */
    private static final String DRAFTS = "deciding";

    private final Graph graph;
    private final ReportExtract reports;
    private final Collection<Dossiers<?>> dossiers;
    private final AuditKeeper readings;
    private final Clock clock;

    Extracts(Graph graph, ReportExtract reports, Collection<Dossiers<?>> dossiers, AuditKeeper readings, Clock clock) {
        this.graph = graph;
        this.reports = reports;
        this.dossiers = dossiers;
        this.readings = readings;
        this.clock = clock;
    }

    /** Everything on a cadre that the viewer may see. */
    PersonalExtract take(Viewer viewer, String id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        readings.settle();
        List<Row> nodes = new ArrayList<>(graph.read(viewer, NODES, Map.of("id", id)));
        nodes.addAll(graph.read(viewer, DOSSIERS, Map.of("id", id, "kinds", kinds(viewer))));
        List<Row> edges = graph.read(viewer, EDGES, Map.of("id", id, "drafts", viewer.sees(DRAFTS)));
        List<String> ids = nodes.stream()
                .filter(node -> node.row("said").values().containsKey("id"))
                .map(node -> node.row("said").text("id"))
                .distinct()
                .toList();
        Map<String, Object> parameters = Map.of("id", id, "ids", ids);
        List<Row> held = new ArrayList<>(nodes);
        held.addAll(edges);
        held.addAll(graph.read(viewer, CHANGES, parameters));
        held.addAll(graph.read(viewer, READINGS, Map.of("ids", ids)));
        held.addAll(reports.of(viewer, traces(nodes, edges)));
        ExtractItems items = new ExtractItems(titles(viewer, held));
        return new PersonalExtract(now, held.stream().map(items::item).toList());
    }

    /** By what rows of imports say that they are the person's. */
    private static Traces traces(List<Row> nodes, List<Row> edges) {
        Map<String, String> ids = new HashMap<>();
        Set<String> keys = new HashSet<>();
        Stream.concat(nodes.stream(), edges.stream())
                .map(row -> row.row("said"))
                .forEach(said -> {
                    Optional.ofNullable(said.optionalText("id")).ifPresent(id -> ids.put(id, id));
                    Optional.ofNullable(said.optionalText("key")).ifPresent(keys::add);
                });
        return new Traces(ids, keys, Set.of());
    }

    /** The labels of what stands in dossiers, as far as the viewer may read it. */
    private List<String> kinds(Viewer viewer) {
        return dossiers.stream()
                .map(Dossiers::of)
                .filter(kind -> viewer.sees(kind.part()))
                .flatMap(kind -> Stream.of(kind.label(), "Was" + kind.label()))
                .toList();
    }

    /** What the records are called that others name by their ids. */
    private Map<String, String> titles(Viewer viewer, List<Row> held) {
        List<String> texts = new ArrayList<>();
        for (Row edge : held) {
            texts.add(String.valueOf(edge.optionalText("other")));
            edge.row("said").values().values().forEach(value -> {
                if (value instanceof String text) {
                    texts.add(text);
                }
            });
        }
        Map<String, String> titles = new HashMap<>();
        graph.read(viewer, TITLES, Map.of("ids", texts.stream().distinct().toList()))
                .forEach(row -> titles.put(row.text("id"), row.text("title")));
        return titles;
    }
}
