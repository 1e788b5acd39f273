package org.cadregraph.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A list in the Vietnamese order of names, then of ids, whose pages are found by seeking in an index on the two.
 *
 * @param label of the records, where these are all of a label; its indexes find them
 * @param match else finds the records, as {@code record}
 * @param conditions on a record, each with its {@code AND}
 * @param more finds what else is returned with a record; may be empty
 * @param projection what is returned of a record
 */
public record NameOrder(@Nullable String label, String match, String conditions, String more, String projection) {

    /** After every other text: the last character there can be. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** So many records are sooner put in order than found among all others in order. */
    private static final int FEW = 2_000;

    /** What belongs to so many organisations is sooner put in order than found among all others in order. */
    private static final int FEW_UNITS = 100;

    private static final String OWN_UNITS = "ownOrganisation(unit) WITH unit LIMIT " + (FEW_UNITS + 1)
            + " WHERE visibleOrganisation(unit) RETURN count(unit) AS total";

    // The condition on the id that always holds lets the planner use an index, which is on two properties.
    private static final String AFTER =
            " WHERE record.sortKey >= $sortKey AND record.id >= '' AND (record.sortKey > $sortKey OR record.id > $id)";
    private static final String BEFORE =
            " WHERE record.sortKey <= $sortKey AND record.id >= '' AND (record.sortKey < $sortKey OR record.id < $id)";
    private static final String FORWARD = " ORDER BY record.sortKey, record.id";
    private static final String BACKWARD = " ORDER BY record.sortKey DESC, record.id DESC";

    // The same condition, in a form that an index answers and in one that leaves the index on the order to the planner.
    private static final String SOUGHT = " AND record.folded STARTS WITH $prefix";
    private static final String FILTERED = " AND left(record.folded, size($prefix)) = $prefix";

    /** All records of a label. */
    public static NameOrder ofAll(String label, String conditions, String more, String projection) {
        return new NameOrder(label, "MATCH (record:" + label + ")", conditions, more, projection);
    }

    /** Those that a clause finds. */
    public static NameOrder among(String match, String conditions, String more, String projection) {
        return new NameOrder(null, match, conditions, more, projection);
    }

    /**
     * Reads one page.
     *
     * @param startsWith only records whose name begins so, folded
     * @param given parameters of the clauses
     * @param reader makes a record of what the projection returned
     */
    public <T> Connection<T> page(
            Graph graph,
            Viewer viewer,
            PageRequest request,
            @Nullable String startsWith,
            Map<String, ? extends @Nullable Object> given,
            Function<Row, T> reader) {
        String prefix = startsWith == null ? "" : Text.folded(startsWith);
        String standIn = request.backward() ? LAST : "";
        Map<String, @Nullable Object> parameters = new HashMap<>(given);
        parameters.put("prefix", prefix);
        parameters.put("sortKey", request.position(0, standIn));
        parameters.put("id", request.position(1, standIn));
        parameters.put("limit", request.size() + 1);
        NameOrder list =
                label != null && seesLittle(graph, viewer) ? among(own(label), conditions, more, projection) : this;
        boolean seek = list.label != null && !prefix.isEmpty() && count(graph, viewer, few(), parameters) <= FEW;
        List<Row> rows = graph.read(viewer, list.page(request.backward(), seek, !prefix.isEmpty()), parameters);
        return Connection.of(
                        request,
                        rows,
                        row -> List.of(row.text("sortKey"), row.row("record").text("id")),
                        () -> count(graph, viewer, list.total(!prefix.isEmpty()), parameters))
                .map(row -> reader.apply(row.row("record")));
    }

    private static String own(String label) {
        return "own" + label + "(record)";
    }

    private static boolean seesLittle(Graph graph, Viewer viewer) {
        return !viewer.everything() && count(graph, viewer, OWN_UNITS, Map.of()) <= FEW_UNITS;
    }

    private static int count(
            Graph graph, Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return graph.read(viewer, cypher, parameters).getFirst().integer("total");
    }

    private String page(boolean backward, boolean seek, boolean prefix) {
        String order = backward ? BACKWARD : FORWARD;
        String index = seek ? "(folded, id)" : "(sortKey, id)";
        String hint = label == null ? "" : " USING INDEX record:" + label + index;
        String condition = prefix ? seek ? SOUGHT : FILTERED : "";
        return match + hint + (backward ? BEFORE : AFTER) + condition + conditions
                + " WITH record" + order + " LIMIT $limit " + more
                + " RETURN record.sortKey AS sortKey, " + projection + " AS record" + order;
    }

    private String total(boolean prefix) {
        String condition = prefix ? label == null ? FILTERED : SOUGHT + " AND record.id >= ''" : "";
        String all = prefix || label == null ? match : own(label);
        return all + " WHERE true" + condition + conditions + " RETURN count(record) AS total";
    }

    /** Counts only as far as it takes to know whether they are few. */
    private String few() {
        return match + " WHERE record.id >= ''" + SOUGHT + conditions + " WITH record LIMIT " + (FEW + 1)
                + " RETURN count(record) AS total";
    }
}
