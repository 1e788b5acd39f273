package org.cadregraph.access;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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

    // Read under a lock: what was sent before and is not answered yet has ended then.
    private static final String KEPT = """
            MERGE (journal:AuditJournal {name: $journal})
            ON CREATE SET journal.kept = 0
            SET journal.entering = true
            REMOVE journal.entering
            RETURN journal.kept AS kept
            """;
    private static final String KEEP = "MATCH (journal:AuditJournal {name: $journal}) SET journal.kept = $kept";

    private final Graph graph;
    private final ErasedKeys erased;

    AuditLog(Graph graph, ErasedKeys erased) {
        this.graph = graph;
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

    /** The number of the last line of a journal of which the log tells; 0 when it tells of none. */
    int kept(String journal) {
        return graph.write(writer -> kept(writer, journal));
    }

    private static int kept(Graph.Writer writer, String journal) {
        return writer.run(KEPT, Map.of("journal", journal)).getFirst().integer("kept");
    }

    /**
     * Adds an entry for each part that was read, by lines of a journal that follow each other; nothing when the log tells of
     * them, because they were entered and nobody here got to know.
     *
     * @param before the number of the line before them
     * @throws IllegalStateException when somebody else enters lines by the journal's name
     */
    void enter(String journal, int before, List<JournalFile.Line> lines) {
        int last = lines.getLast().number();
        graph.write(writer -> {
            int kept = kept(writer, journal);
            if (kept == before) {
                enter(writer, lines.stream().map(JournalFile.Line::reading).toList());
                writer.run(KEEP, Map.of("journal", journal, "kept", last));
            } else if (kept != last) {
                throw new IllegalStateException(
                        "Another process has a copy of the journal " + journal + ": it entered line " + kept
                                + " where this one is at " + before + ". Give each a folder of its own.");
            }
            return true;
        });
    }

    private void enter(Graph.Writer writer, List<Reading> readings) {
        AuditLedger ledger = AuditLedger.open(writer, sets(readings));
        // Whoever was erased since they were read is not told of any more.
        Set<String> gone = erased.among(writer, ledger.unsalted());
        if (gone.isEmpty()) {
            enter(ledger, readings);
        } else {
            List<Reading> left =
                    readings.stream().map(reading -> reading.without(gone)).toList();
            enter(AuditLedger.open(writer, sets(left)), left);
        }
    }

    private static List<Set<String>> sets(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.recordsByPart().values().stream())
                .toList();
    }

    private static void enter(AuditLedger ledger, List<Reading> readings) {
        for (Reading reading : readings) {
            ZonedDateTime at = reading.at().atZone(ZoneOffset.UTC);
            reading.recordsByPart()
                    .forEach((part, records) ->
                            ledger.add(at, reading.who(), part, reading.operation(), List.copyOf(records), List.of()));
        }
        ledger.write();
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
