package org.cadregraph.api;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.springframework.stereotype.Repository;

/**
 * Takes a person who is erased out of the change log. Who changed something, and when, stays; what it was about is named
 * by pseudonyms, and texts that may tell of the person go.
 */
@Repository
public class ChangeLogErasure {

    private static final String ABOUT_ERASED = "a change to a cadre who was erased since";
    private static final String NAMED_ERASED = "a change whose text named a cadre who was erased since";

    // It looks at all of the log: rare, and texts cannot be found otherwise.
    private static final String CONCERNED = """
            MATCH (change:Change)
            WHERE any(id IN change.records WHERE id IN $ids)
              OR any(needle IN $needles WHERE normalize(toLower(change.what), NFC) CONTAINS needle)
            RETURN change {.id, .what, .records} AS change
            """;

    // The fingerprint of an input could be held against guesses.
    private static final String REWRITE = """
            UNWIND $rows AS row
            MATCH (change:Change {id: row.id})
            SET change.what = row.what, change.records = row.records
            REMOVE change.input
            """;

    /** Rewrites all entries that are about the person or name them. */
    public void forget(Graph.Writer writer, Traces traces) {
        List<Map<String, Object>> rows = writer
                .run(CONCERNED, Map.of("ids", List.copyOf(traces.pseudonyms().keySet()), "needles", traces.needles()))
                .stream()
                .map(row -> row.row("change"))
                .filter(change -> isAbout(change, traces) || traces.in(change.text("what")))
                .map(change -> Map.<String, Object>of(
                        "id",
                        change.text("id"),
                        "what",
                        isAbout(change, traces) ? ABOUT_ERASED : NAMED_ERASED,
                        "records",
                        change.texts("records").stream()
                                .map(id -> traces.pseudonyms().getOrDefault(id, id))
                                .distinct()
                                .toList()))
                .toList();
        writer.run(REWRITE, Map.of("rows", rows));
    }

    private static boolean isAbout(Row change, Traces traces) {
        return change.texts("records").stream().anyMatch(traces.pseudonyms()::containsKey);
    }
}
