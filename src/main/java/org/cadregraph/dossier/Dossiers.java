package org.cadregraph.dossier;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.NodeSource;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of one kind: those that still stand, or those that stood at an earlier moment. To those who may not
 * read its part of the rules of access there are none.
 *
 * @param <R> a record as it is read
 */
public final class Dossiers<R extends DossierRecord> implements NodeSource {

    private static final String BY_ID = """
            UNWIND $ids AS id
            MATCH (record:%1$s {id: id})-[:ABOUT]->(subject)
            WHERE record.withdrawn IS NULL AND visibleSubject(subject)
            RETURN DISTINCT id, record {.*} AS value
            """;

    // Years and dates of any precision stand in order as texts; a record that says none comes first.
    private static final String OF_CADRES = """
            UNWIND $ids AS id
            MATCH (subject:Cadre {id: id}) WHERE visibleSubject(subject)
            MATCH (subject)<-[:ABOUT]-(record:%1$s) WHERE record.withdrawn IS NULL
            WITH id, record ORDER BY coalesce(toString(record.%2$s), ''), record.id
            RETURN id, record {.*} AS value
            """;

    // A version that named another leads to that one by the edge that tells so.
    private static final String OF_CADRES_ONCE = """
            UNWIND $ids AS id
            MATCH (subject:Cadre {id: id}) WHERE visibleSubject(subject)
            MATCH (subject)<-[about:ABOUT|WAS_ABOUT]-(record:%1$s)-[:WAS*0..1]->(version)
            WHERE version.withdrawn IS NULL AND about.of = version.cadre
              AND version.recordedFrom <= $knownAt AND coalesce(version.recordedTo > $knownAt, true)
            WITH DISTINCT id, version ORDER BY coalesce(toString(version.%2$s), ''), version.id
            RETURN id, version {.*} AS value
            """;

    private static final String OF_POSITIONS = """
            UNWIND $ids AS id
            MATCH (position:Position {id: id}) WHERE visiblePosition(position)
            MATCH (position)<-[:FOR]-(record:%1$s)-[:ABOUT]->(subject)
            WHERE record.withdrawn IS NULL AND visibleSubject(subject)
            WITH DISTINCT id, record ORDER BY coalesce(toString(record.%2$s), ''), record.id
            RETURN id, record {.*} AS value
            """;

    private final Graph graph;
    private final DossierKind<R> kind;

    public Dossiers(Graph graph, DossierKind<R> kind) {
        this.graph = graph;
        this.kind = kind;
    }

    /** What they are. */
    public DossierKind<R> of() {
        return kind;
    }

    @Override
    public RecordKind kind() {
        return kind.kind();
    }

    @Override
    public Map<String, R> byIds(Viewer viewer, Collection<String> ids) {
        Map<String, Object> parameters = Map.of("ids", List.copyOf(ids));
        return viewer.sees(kind.part()) ? graph.single(viewer, text(BY_ID), parameters, kind::read) : Map.of();
    }

    /**
     * Those about each of these cadres, in order of date.
     *
     * @param knownAt as the record said at this moment; absent for now
     */
    public Map<String, List<R>> ofCadres(Viewer viewer, List<String> ids, @Nullable OffsetDateTime knownAt) {
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids));
        if (knownAt == null) {
            return grouped(viewer, OF_CADRES, parameters);
        }
        parameters.put("knownAt", knownAt.toInstant().atZone(ZoneOffset.UTC));
        return grouped(viewer, OF_CADRES_ONCE, parameters);
    }

    /** Those that have to do with each of these positions, in order of date. */
    public Map<String, List<R>> ofPositions(Viewer viewer, List<String> ids) {
        return grouped(viewer, OF_POSITIONS, Map.of("ids", ids));
    }

    /** They in pages. */
    DossierPages<R> pages() {
        return new DossierPages<>(graph, kind);
    }

    private Map<String, List<R>> grouped(Viewer viewer, String template, Map<String, Object> parameters) {
        return viewer.sees(kind.part()) ? graph.grouped(viewer, text(template), parameters, kind::read) : Map.of();
    }

    private String text(String template) {
        return template.formatted(kind.label(), kind.date());
    }
}
