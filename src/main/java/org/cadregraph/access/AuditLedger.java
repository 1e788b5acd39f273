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
 * The end of the audit log, while one transaction writes there and all others wait. An answer waits for it too: records
 * that are read together are kept as a set, once, and whoever reads them again adds an entry that names the set. That
 * takes one statement to read and one to write, however many records they are.
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
              UNWIND $keys AS key
              MATCH (set:AuditedSet {key: key})
              RETURN set {.key, .commitments}
            } AS sets
            """;

    private static final String SALTS = """
            UNWIND $ids AS id
            MATCH (record:AuditedRecord {id: id}) WHERE record.salt IS NOT NULL
            RETURN record.id AS id, record.salt AS salt
            """;

    private static final String ADD_SETS = """
            UNWIND $sets AS row
            CREATE (set:AuditedSet {key: row.key, records: row.records, commitments: row.commitments})
            WITH set, row
            UNWIND range(0, size(row.records) - 1) AS index
            MERGE (record:AuditedRecord {id: row.records[index]})
            SET record.salt = row.salts[index]
            CREATE (set)-[:OF]->(record)
            """;

    private static final String ADD = """
            MATCH (log:AuditLog {name: 'confidential'})
            SET log.number = $number, log.digest = $digest
            WITH log
            UNWIND $entries AS row
            CREATE (entry:AuditEntry)
            SET entry = row.entry
            WITH entry, row WHERE row.set IS NOT NULL
            MATCH (set:AuditedSet {key: row.set})
            CREATE (entry)-[:OF]->(set)
            """;

    private final Graph.Writer writer;
    private final AuditLog.Bounds bounds;

    /** Commitments of the records of each set that is there, by its key. */
    private final Map<String, List<String>> sets = new HashMap<>();

    private final Map<String, String> salts = new HashMap<>();
    private final Set<String> unsalted = new TreeSet<>();
    private final List<Map<String, Object>> newSets = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    private int number;
    private String digest;

    private AuditLedger(Graph.Writer writer, Row found, Collection<Set<String>> read) {
        this.writer = writer;
        Row log = found.row("log");
        bounds = AuditLog.Bounds.of(log);
        number = log.integer("number");
        digest = log.text("digest");
        found.rows("sets").forEach(set -> sets.put(set.text("key"), set.texts("commitments")));
        read.stream().filter(records -> !sets.containsKey(key(records))).forEach(unsalted::addAll);
        if (!unsalted.isEmpty()) {
            writer.run(SALTS, Map.of("ids", List.copyOf(unsalted)))
                    .forEach(row -> salts.put(row.text("id"), row.text("salt")));
            unsalted.removeAll(salts.keySet());
        }
    }

    /**
     * Makes whoever else writes into the log wait.
     *
     * @param read ids of the records of which the entries will tell, in alphabetical order
     */
    static AuditLedger open(Graph.Writer writer, Collection<Set<String>> read) {
        List<String> keys = read.stream().map(AuditLedger::key).distinct().toList();
        return new AuditLedger(writer, writer.run(OPEN, Map.of("keys", keys)).getFirst(), read);
    }

    /** Whoever is erased is in no set with a key any more, so that none tells of them. */
    private static String key(Collection<String> records) {
        return ErasedKeys.fingerprint("", String.join("\n", records));
    }

    AuditLog.Bounds bounds() {
        return bounds;
    }

    /** The records of which no entry tells so far. Who is erased loses their salt, so that the others are not erased. */
    Set<String> unsalted() {
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
        String set = key(records);
        AuditEntry.Seal seal = new AuditEntry.Seal(AuditEntry.Seal.FORM, commitments(set, records), attested);
        digest = AuditEntry.digest(digest, number, at.toOffsetDateTime(), who, part, operation, records, seal);
        Map<String, @Nullable Object> entry =
                new HashMap<>(Map.of("number", number, "at", at, "who", who, "part", part, "form", seal.form()));
        entry.put("operation", operation);
        entry.put("attested", attested.isEmpty() ? null : attested);
        entry.put("digest", digest);
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("entry", entry));
        row.put("set", records.isEmpty() ? null : set);
        entries.add(row);
    }

    private List<String> commitments(String set, List<String> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return sets.computeIfAbsent(set, key -> {
            // Nobody else makes salts while the log is locked.
            List<String> ofRecords = records.stream()
                    .map(id -> salts.computeIfAbsent(id, any -> ErasedKeys.salt()))
                    .toList();
            List<String> commitments = records.stream()
                    .map(id -> ErasedKeys.fingerprint(salts.getOrDefault(id, ""), id))
                    .toList();
            newSets.add(Map.of("key", key, "records", records, "salts", ofRecords, "commitments", commitments));
            return commitments;
        });
    }

    /** Writes what was added. */
    void write() {
        if (!newSets.isEmpty()) {
            writer.run(ADD_SETS, Map.of("sets", newSets));
        }
        writer.run(ADD, Map.of("number", number, "digest", digest, "entries", entries));
    }
}
