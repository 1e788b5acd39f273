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
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.PageRequest;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Keeps and finds the entries of the audit log. Nothing takes an entry away or changes it, but that the oldest go when
 * their time is over, and that pseudonyms take the place of ids when a person is erased.
 */
@Repository
class AuditLog {

    private static final String EVERY_ENTRY = "MATCH (entry:AuditEntry) WHERE visibleAuditEntry(entry)";
    private static final String OF_READER = "MATCH (entry:AuditEntry {who: $who}) WHERE visibleAuditEntry(entry)";
    private static final String OF_RECORD =
            "MATCH (:AuditedRecord {id: $record})<-[:OF]-(:AuditedSet)<-[:OF]-(entry:AuditEntry)"
                    + " WHERE visibleAuditEntry(entry)"
                    + " AND ($who IS NULL OR entry.who = $who)";
    private static final String PAGE = """
             AND entry.number < $before
            WITH entry ORDER BY entry.number DESC LIMIT $limit
            """ + AuditEntry.SAID + " ORDER BY entry.number DESC";
    private static final String COUNT = " AND entry.number >= 0 RETURN count(entry) AS total";

    private static final String IN_ORDER = """
            MATCH (entry:AuditEntry) WHERE entry.number >= 0 AND visibleAuditEntry(entry)
            OPTIONAL MATCH (entry)-[:OF]->(set:AuditedSet)
            RETURN entry {.*, read: set {.records, .commitments}} AS said, COLLECT {
              MATCH (set)-[:OF]->(record:AuditedRecord) RETURN record {.id, .salt}
            } AS salts
            ORDER BY entry.number
            """;
    private static final String HEAD = """
            MATCH (log:AuditLog {name: 'confidential'}) WHERE visibleAuditEntry(log)
            RETURN log {.number, .removed, .removedDigest} AS log
            """;

    private final Graph graph;
    private final Clock clock;
    private final ErasedKeys erased;

    AuditLog(Graph graph, Clock clock, ErasedKeys erased) {
        this.graph = graph;
        this.clock = clock;
        this.erased = erased;
    }

    /**
     * What a check of the whole log found.
     *
     * @param entries how many there are
     * @param intact whether each is there, and as it was written
     * @param firstBroken number of the first entry that is not as it was written, or is not there
     * @param removedUpTo number of the last entry whose time was over; absent when none was removed
     */
    record Check(
            int entries,
            boolean intact,
            @Nullable Integer firstBroken,
            @Nullable Integer removedUpTo) {}

    /**
     * Where the log begins and ends.
     *
     * @param written the number of the last entry
     * @param removed the number of the last entry that was removed when its time was over; 0 when none was
     * @param removedDigest that entry's digest
     */
    record Bounds(int written, int removed, String removedDigest) {

        private static final Bounds NONE = new Bounds(0, 0, AuditEntry.START);

        static Bounds of(Row log) {
            Integer removed = log.optionalInteger("removed");
            return removed == null
                    ? new Bounds(log.integer("number"), 0, AuditEntry.START)
                    : new Bounds(log.integer("number"), removed, log.text("removedDigest"));
        }
    }

    /** Adds an entry for each part that was read, and was not added yet. */
    void add(String who, ConfidentialReads reads) {
        @Nullable String operation = reads.operation();
        Map<String, Set<String>> recordsByPart = reads.take();
        if (recordsByPart.isEmpty()) {
            return;
        }
        ZonedDateTime at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
        graph.write(writer -> {
            AuditLedger ledger = AuditLedger.open(writer, recordsByPart.values());
            // Whoever was erased while they were read is not told of any more.
            Set<String> gone = erased.among(writer, ledger.unsalted());
            if (!gone.isEmpty()) {
                recordsByPart.values().forEach(records -> records.removeAll(gone));
                ledger = AuditLedger.open(writer, recordsByPart.values());
            }
            for (Map.Entry<String, Set<String>> read : recordsByPart.entrySet()) {
                ledger.add(at, who, read.getKey(), operation, List.copyOf(read.getValue()), List.of());
            }
            ledger.write();
            return true;
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
                        .map(row -> AuditEntry.of(row.row("said")))
                        .toList(),
                entry -> List.of(Integer.toString(entry.number())),
                () -> graph.read(viewer, match + COUNT, parameters).getFirst().integer("total"));
    }

    /** Reads the whole log and looks whether each entry is there, and as it was written. */
    Check check(Viewer viewer) {
        while (true) {
            // What the log ends with is read first: entries that come while it is read are no fault.
            Bounds before = bounds(viewer);
            AuditChain chain = graph.fold(viewer, IN_ORDER, Map.of(), () -> new AuditChain(before));
            // Those that go while it is read are none either: then it is read again.
            if (bounds(viewer).removed() == before.removed()) {
                return chain.check();
            }
        }
    }

    private Bounds bounds(Viewer viewer) {
        List<Row> head = graph.read(viewer, HEAD, Map.of());
        return head.isEmpty() ? Bounds.NONE : Bounds.of(head.getFirst().row("log"));
    }
}
