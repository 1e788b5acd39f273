package org.cadregraph.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists that are ordered by a folded name and then by id, answered by seeking in an index on the two to where
 * the page starts.
 */
public final class FoldedOrder {

    /** After every other text: the last character there can be. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    // One record more than the page holds is read, to know whether others follow. The condition on the id that always
    // holds lets the planner use the index, which is on both properties.
    private static final String FORWARD = """
            %s
            WHERE record.folded >= $from AND record.folded <= $to AND record.id >= ''
              AND (record.folded > $folded OR record.id > $id) %s
            WITH record ORDER BY record.folded, record.id LIMIT $limit
            %s
            RETURN %s AS record ORDER BY record.folded, record.id
            """;

    private static final String BACKWARD = """
            %s
            WHERE record.folded >= $from AND record.folded <= $to AND record.id >= ''
              AND (record.folded < $folded OR record.id < $id) %s
            WITH record ORDER BY record.folded DESC, record.id DESC LIMIT $limit
            %s
            RETURN %s AS record ORDER BY record.folded DESC, record.id DESC
            """;

    private static final String TOTAL_OF_PREFIX = """
            %s
            WHERE record.folded STARTS WITH $prefix AND record.id >= '' %s
            RETURN count(record) AS total
            """;

    private static final String TOTAL = """
            %s
            WHERE true %s
            RETURN count(record) AS total
            """;

    private FoldedOrder() {}

    /**
     * A statement that reads one page, each record in the column {@code record}.
     *
     * @param match finds the records, as {@code record}
     * @param filter more conditions, each with its {@code AND}
     * @param more finds what else is returned with a record; may be empty
     * @param projection what is returned of a record
     */
    public static String page(String match, String filter, String more, String projection, PageRequest request) {
        return (request.backward() ? BACKWARD : FORWARD).formatted(match, filter, more, projection);
    }

    /** A statement that counts the records of all pages, in the column {@code total}. */
    public static String total(String match, String filter, @Nullable String prefix) {
        return (prefix == null ? TOTAL : TOTAL_OF_PREFIX).formatted(match, filter);
    }

    /** The parameters of both statements; those of the filter are the caller's to add. */
    public static Map<String, @Nullable Object> parameters(PageRequest request, @Nullable String startsWith) {
        String prefix = startsWith == null ? "" : Text.folded(startsWith);
        String folded = request.position(0, request.backward() ? LAST : "");
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("prefix", prefix);
        parameters.put("folded", folded);
        parameters.put("id", request.position(1, request.backward() ? LAST : ""));
        parameters.put("from", !request.backward() && folded.compareTo(prefix) > 0 ? folded : prefix);
        parameters.put("to", request.backward() && folded.startsWith(prefix) ? folded : prefix + LAST);
        parameters.put("limit", request.size() + 1);
        return parameters;
    }

    /** Where a record stands. */
    public static List<String> position(String folded, String id) {
        return List.of(folded, id);
    }
}
