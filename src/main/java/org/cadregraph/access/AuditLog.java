package org.cadregraph.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps and finds the entries of the audit log. Nothing takes an entry away or changes it. */
@Repository
class AuditLog {

    // Whoever writes at the same time waits here.
    private static final String LAST = """
            MERGE (log:AuditLog {name: 'confidential'})
            ON CREATE SET log.number = 0, log.digest = ''
            SET log.writing = true
            REMOVE log.writing
            RETURN log {.number, .digest} AS log
            """;

    private static final String ADD = """
            MATCH (log:AuditLog {name: 'confidential'})
            SET log.number = $number, log.digest = $digest
            CREATE (entry:AuditEntry {number: $number, at: $at, who: $who, part: $part, operation: $operation,
              records: $records, digest: $digest})
            WITH entry
            UNWIND $records AS id
            MERGE (record:AuditedRecord {id: id})
            CREATE (entry)-[:OF]->(record)
            """;

    private static final String EVERY_ENTRY = "MATCH (entry:AuditEntry) WHERE visibleAuditEntry(entry)";
    private static final String OF_READER = "MATCH (entry:AuditEntry {who: $who}) WHERE visibleAuditEntry(entry)";
    private static final String OF_RECORD =
            "MATCH (:AuditedRecord {id: $record})<-[:OF]-(entry:AuditEntry) WHERE visibleAuditEntry(entry)"
                    + " AND ($who IS NULL OR entry.who = $who)";
    private static final String PAGE = """
             AND entry.number < $before
            WITH entry ORDER BY entry.number DESC LIMIT $limit
            RETURN entry {.*} AS entry
            """;
    private static final String COUNT = " AND entry.number >= 0 RETURN count(entry) AS total";

    private static final String IN_ORDER = """
            MATCH (entry:AuditEntry) WHERE entry.number >= 0 AND visibleAuditEntry(entry)
            RETURN entry {.*} AS entry ORDER BY entry.number
            """;
    private static final String HEAD = """
            MATCH (log:AuditLog {name: 'confidential'}) WHERE visibleAuditEntry(log)
            RETURN log {.number, .digest} AS log
            """;

    private final Graph graph;
    private final Clock clock;

    AuditLog(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * What a check of the whole log found.
     *
     * @param entries how many there are
     * @param intact whether each is there, and as it was written
     * @param firstBroken number of the first entry that is not as it was written, or is not there
     */
    record Check(int entries, boolean intact, @Nullable Integer firstBroken) {}

    /** Adds an entry for each part that was read, and was not added yet. */
    void add(String who, ConfidentialReads reads) {
        @Nullable String operation = reads.operation();
        Map<String, Set<String>> recordsByPart = reads.take();
        if (recordsByPart.isEmpty()) {
            return;
        }
        ZonedDateTime at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
        graph.write(writer -> {
            Row last = writer.run(LAST, Map.of()).getFirst().row("log");
            int number = last.integer("number");
            String digest = last.text("digest");
            for (Map.Entry<String, Set<String>> read : recordsByPart.entrySet()) {
                List<String> records = List.copyOf(read.getValue());
                number++;
                digest = AuditEntry.digest(
                        digest, number, at.toOffsetDateTime(), who, read.getKey(), operation, records);
                Map<String, @Nullable Object> entry = new HashMap<>(
                        Map.of("number", number, "at", at, "who", who, "part", read.getKey(), "records", records));
                entry.put("operation", operation);
                entry.put("digest", digest);
                writer.run(ADD, entry);
            }
            return digest;
        });
    }

    /** A page of the entries that fit, the latest first. */
    Connection<AuditEntry> page(Viewer viewer, AuditFilter filter, PageRequest request) {
        String match = filter.record() != null ? OF_RECORD : filter.who() != null ? OF_READER : EVERY_ENTRY;
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("who", filter.who());
        parameters.put("record", filter.record());
        Map<String, @Nullable Object> page = new HashMap<>(parameters);
        page.put("before", request.number(0, Integer.MAX_VALUE));
        page.put("limit", request.size() + 1);
        return Connection.of(
                request,
                graph.read(viewer, match + PAGE, page).stream()
                        .map(row -> AuditEntry.of(row.row("entry")))
                        .toList(),
                entry -> List.of(Integer.toString(entry.number())),
                () -> graph.read(viewer, match + COUNT, parameters).getFirst().integer("total"));
    }

    /** Reads the whole log and looks whether each entry is there, and as it was written. */
    Check check(Viewer viewer) {
        // What the log ends with is read first: entries that come while it is read are no fault.
        List<Row> head = graph.read(viewer, HEAD, Map.of());
        int written = head.isEmpty() ? 0 : head.getFirst().row("log").integer("number");
        Chain chain = graph.fold(viewer, IN_ORDER, Map.of(), Chain::new);
        Integer broken = chain.firstBroken == null && chain.entries < written
                ? Integer.valueOf(chain.entries + 1)
                : chain.firstBroken;
        return new Check(chain.entries, broken == null, broken);
    }

    /** Goes along the entries. */
    private static final class Chain implements Graph.Fold {

        private int entries;
        private String digest = AuditEntry.START;
        private @Nullable Integer firstBroken;

        @Override
        public boolean add(Row row) {
            AuditEntry entry = AuditEntry.of(row.row("entry"));
            entries++;
            if (firstBroken == null && (entry.number() != entries || !entry.follows(digest))) {
                firstBroken = entries;
            }
            digest = entry.digest();
            return true;
        }
    }
}
