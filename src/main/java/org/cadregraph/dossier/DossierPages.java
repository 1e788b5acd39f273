package org.cadregraph.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;

/**
 * Finds the records of one kind page by page, the newest first, where there can be any number of them. Years and dates of
 * any precision stand in order as texts; a record that says none comes last.
 *
 * @param <R> a record as it is read
 */
final class DossierPages<R extends DossierRecord> {

    private static final Listing OF_ORGANISATIONS = Listing.of("""
            MATCH (root:Organisation {id: id}) WHERE visibleOrganisation(root)
            MATCH (root)<-[:PART_OF*0..]-(unit:Organisation) WHERE $subtree OR unit = root
            WITH DISTINCT unit
            MATCH (unit)<-[:BY|ABOUT|FOR]-(record:%1$s)
            // Apart from that one: the way to the subject may be the same edge.
            MATCH (record)-[:ABOUT]->(subject)
            WHERE record.withdrawn IS NULL AND visibleSubject(subject)
            WITH DISTINCT record
            """);

    private static final Listing OF_RECORDS = Listing.of("""
            MATCH (whole:%3$s {id: id})-[:ABOUT]->(whose) WHERE whole.withdrawn IS NULL AND visibleSubject(whose)
            WITH DISTINCT whole
            MATCH (whole)<-[:OF]-(record:%1$s)-[:ABOUT]->(subject)
            WHERE record.withdrawn IS NULL AND visibleSubject(subject)
            WITH DISTINCT record
            """);

    private static final String LAST = "\uFFFF";

    private final Graph graph;
    private final DossierKind<R> kind;

    DossierPages(Graph graph, DossierKind<R> kind) {
        this.graph = graph;
        this.kind = kind;
    }

    /** The statements of a list. */
    private record Listing(String newestFirst, String oldestFirst, String count) {

        private static final String PAGE = """
                UNWIND $ids AS id
                CALL (id) {
                  {of}
                  WITH record, coalesce(toString(record.%2$s), '') AS at
                  WHERE at {step} $date AND (at <> $date OR record.id {past} $key)
                  RETURN record, at ORDER BY at {way}, record.id {way} LIMIT $limit
                }
                RETURN id, record {.*, at: at} AS value ORDER BY at {way}, record.id {way}
                """;

        private static final String OLDEST_FIRST =
                PAGE.replace("{step}", ">=").replace("{past}", ">").replace("{way}", "");

        private static final String NEWEST_FIRST =
                PAGE.replace("{step}", "<=").replace("{past}", "<").replace("{way}", "DESC");

        private static final String COUNT = """
                UNWIND $ids AS id
                CALL (id) {
                  {of}
                  RETURN count(record) AS total
                }
                RETURN id, {total: total} AS value
                """;

        /**
         * The list of what these lines find.
         *
         * @param lines go on from {@code id} to each {@code record} of the list, once
         */
        private static Listing of(String lines) {
            return new Listing(
                    NEWEST_FIRST.replace("{of}", lines),
                    OLDEST_FIRST.replace("{of}", lines),
                    COUNT.replace("{of}", lines));
        }
    }

    /**
     * Those about each of these organisations, or by it.
     *
     * @param subtree those of all units below too
     */
    Map<String, Connection<R>> ofOrganisations(Viewer viewer, List<String> ids, boolean subtree, PageRequest request) {
        return page(viewer, OF_ORGANISATIONS, "", ids, Map.of("subtree", subtree), request);
    }

    /** Those that are parts or cases of each of these records of another kind. */
    Map<String, Connection<R>> ofRecords(Viewer viewer, Target others, List<String> ids, PageRequest request) {
        return page(viewer, OF_RECORDS, others.label(), ids, Map.of(), request);
    }

    private Map<String, Connection<R>> page(
            Viewer viewer,
            Listing listing,
            String others,
            List<String> ids,
            Map<String, Object> asked,
            PageRequest request) {
        if (!viewer.sees(kind.part())) {
            return Map.of();
        }
        boolean backward = request.backward();
        Map<String, Object> parameters = new HashMap<>(asked);
        parameters.put("ids", ids);
        parameters.put("date", request.position(0, backward ? "" : LAST));
        parameters.put("key", request.position(1, backward ? "" : LAST));
        parameters.put("limit", request.size() + 1);
        String page = text(backward ? listing.oldestFirst() : listing.newestFirst(), others);
        return Connection.each(
                request,
                ids,
                graph.grouped(viewer, page, parameters, Function.identity()),
                row -> List.of(row.text("at"), row.text("id")),
                kind::read,
                () -> graph.single(viewer, text(listing.count(), others), parameters, row -> row.integer("total")));
    }

    private String text(String template, String others) {
        return template.formatted(kind.label(), kind.date(), others);
    }
}
