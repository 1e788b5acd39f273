package org.cadregraph.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists that are ordered by a folded name and then by id: the Cypher that an index on the two can answer by
 * seeking to where the page starts.
 */
public final class FoldedOrder {

    /** After every folded text: its prefix is a character that no text has. */
    private static final String LAST = "\uFFFF";

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

    // One record more than the page holds is read, to know whether others follow.
    private static final String FORWARD = """
            %s
            WHERE record.folded STARTS WITH $prefix AND record.folded >= $folded
              AND (record.folded > $folded OR record.id > $id) %s
            WITH record ORDER BY record.folded, record.id LIMIT $limit
            %s
            RETURN %s AS record ORDER BY record.folded, record.id
            """;

    private static final String BACKWARD = """
            %s
            WHERE record.folded STARTS WITH $prefix AND record.folded <= $folded
              AND (record.folded < $folded OR record.id < $id) %s
            WITH record ORDER BY record.folded DESC, record.id DESC LIMIT $limit
            %s
            RETURN %s AS record ORDER BY record.folded DESC, record.id DESC
            """;

    /** The parameters of the statement, with the filter's own added by the caller. */
    public static Map<String, @Nullable Object> parameters(PageRequest request, @Nullable String prefix) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("prefix", prefix == null ? "" : Text.folded(prefix));
        parameters.put("folded", request.position(0, request.backward() ? LAST : ""));
        parameters.put("id", request.position(1, request.backward() ? LAST : ""));
        parameters.put("limit", request.size() + 1);
        return parameters;
    }

    /** Where a record stands. */
    public static List<String> position(String folded, String id) {
        return List.of(folded, id);
    }
}
