package org.cadregraph.access;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * The end of the audit log, while one transaction writes there and all others wait. An answer waits for it too, so it
 * takes one statement to read all that is needed and mostly one to write, however many entries and records there are.
 */
final class AuditLedger {

    // Whoever writes at the same time waits here, and reads on when the other has committed.
    private static final String OPEN = """
            MERGE (log:AuditLog {name: 'confidential'})
            ON CREATE SET log.number = 0, log.digest = ''
            SET log.writing = true
            REMOVE log.writing
            WITH log
            RETURN log {.number, .digest, .removed, .removedDigest} AS log, COLLECT {
              UNWIND $ids AS id
              MATCH (record:AuditedRecord {id: id}) WHERE record.salt IS NOT NULL
              RETURN record {.id, .salt}
            } AS salts
            """;

    private static final String ADD = """
            MATCH (log:AuditLog {name: 'confidential'})
            SET log.number = $number, log.digest = $digest
            WITH log
            UNWIND $entries AS row
            CREATE (entry:AuditEntry)
            SET entry = row.entry
            WITH entry, row
            CALL (entry, row) {
              UNWIND row.few AS id
              MATCH (record:AuditedRecord {id: id})
              CREATE (entry)-[:OF]->(record)
            }
            CALL (entry, row) {
              WITH entry, row WHERE row.set IS NOT NULL
              MERGE (set:AuditedSet {key: row.set})
              CREATE (entry)-[:OF]->(set)
              WITH row, set WHERE NOT EXISTS { (set)-[:OF]->() }
              UNWIND row.entry.records AS id
              MATCH (record:AuditedRecord {id: id})
              CREATE (set)-[:OF]->(record)
            }
            """;

    private static final String NEW_SALTS = """
            UNWIND $rows AS row
            MERGE (record:AuditedRecord {id: row.id})
            SET record.salt = row.salt
            """;

    /** So many records hang on an entry itself. More hang on a node that the entries of the same reading share. */
    private static final int FEW = 5;

    private final Graph.Writer writer;
    private final AuditLog.Bounds bounds;
    private final Collection<String> ids;
    private final Map<String, String> salts = new HashMap<>();
    private final List<Map<String, String>> newSalts = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private int number;
    private String digest;

    private AuditLedger(Graph.Writer writer, Row found, Collection<String> ids) {
        this.writer = writer;
        this.ids = ids;
        Row log = found.row("log");
        bounds = AuditLog.Bounds.of(log);
        number = log.integer("number");
        digest = log.text("digest");
        found.rows("salts").forEach(record -> salts.put(record.text("id"), record.text("salt")));
    }

    /**
     * Makes whoever else writes into the log wait.
     *
     * @param ids of the records of which the entries will tell
     */
    static AuditLedger open(Graph.Writer writer, Collection<String> ids) {
        Row found = writer.run(OPEN, Map.of("ids", List.copyOf(ids))).getFirst();
        return new AuditLedger(writer, found, ids);
    }

    AuditLog.Bounds bounds() {
        return bounds;
    }

    /** The records of which no entry tells so far. Who is erased loses their salt, so that the others are not erased. */
    Set<String> unsalted() {
        Set<String> unsalted = new TreeSet<>(ids);
        unsalted.removeAll(salts.keySet());
        return unsalted;
    }

    /** Adds an entry; {@link #write} writes it. */
    void add(
            ZonedDateTime at,
            String who,
            String part,
            @Nullable String operation,
            List<String> records,
            List<String> attested) {
        number++;
        AuditEntry.Seal seal = new AuditEntry.Seal(
                AuditEntry.Seal.FORM, records.stream().map(this::commitment).toList(), attested);
        digest = AuditEntry.digest(digest, number, at.toOffsetDateTime(), who, part, operation, records, seal);
        Map<String, @Nullable Object> entry =
                new HashMap<>(Map.of("number", number, "at", at, "who", who, "part", part, "records", records));
        entry.put("operation", operation);
        entry.put("form", seal.form());
        entry.put("commitments", seal.commitments());
        entry.put("attested", seal.attested());
        entry.put("digest", digest);
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("entry", entry));
        boolean few = records.size() <= FEW;
        row.put("few", few ? records : List.of());
        // Told by the commitments, it tells no id when the salts are gone.
        row.put("set", few ? null : ErasedKeys.fingerprint("", String.join("\n", seal.commitments())));
        rows.add(row);
    }

    private String commitment(String id) {
        return ErasedKeys.fingerprint(salts.computeIfAbsent(id, this::newSalt), id);
    }

    // Nobody else makes salts while the log is locked.
    private String newSalt(String id) {
        String salt = ErasedKeys.salt();
        newSalts.add(Map.of("id", id, "salt", salt));
        return salt;
    }

    /** Writes what was added. */
    void write() {
        if (!newSalts.isEmpty()) {
            writer.run(NEW_SALTS, Map.of("rows", newSalts));
        }
        writer.run(ADD, Map.of("number", number, "digest", digest, "entries", rows));
    }
}
