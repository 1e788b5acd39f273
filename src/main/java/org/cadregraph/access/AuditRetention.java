package org.cadregraph.access;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.Cutoff;
import org.cadregraph.api.Due;
import org.cadregraph.api.Problem;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/**
 * Removes the oldest entries of the audit log, from the first on and without a gap. The log remembers with which digest
 * they ended, and an entry of its own attests it, so that the rest can be checked from there on.
 */
@Repository
public class AuditRetention {

    private static final int BATCH = 5_000;

    /** So many records may hang on the entries of a batch, unless it is a single one: each is looked at. */
    private static final int RECORDS = 10_000;

    private static final String DUE = """
            WITH COLLECT { MATCH (entry:AuditEntry)
                WHERE entry.number > 0 AND entry.at > $before AND visibleWhole(entry)
                RETURN entry {.number, .at} ORDER BY entry.number LIMIT 1 }[0] AS younger
            RETURN COUNT { MATCH (entry:AuditEntry)
                WHERE entry.number > 0 AND (younger IS NULL OR entry.number < younger.number) AND visibleWhole(entry)
              } AS due, younger.at AS oldestLeft
            """;

    private static final String OLDEST = """
            MATCH (entry:AuditEntry) WHERE entry.number > $removed AND entry.number <= $removed + $batch
            OPTIONAL MATCH (entry)-[:OF]->(set:AuditedSet)
            RETURN entry {.number, .at, .digest, records: coalesce(size(set.records), 0)} AS said ORDER BY entry.number
            """;

    // A record of which nothing was read since has no use for its salt.
    private static final String REMOVE = """
            MATCH (entry:AuditEntry) WHERE entry.number <= $last
            OPTIONAL MATCH (entry)-[:OF]->(set:AuditedSet)
            WITH collect(DISTINCT entry) AS entries, collect(DISTINCT set) AS read
            FOREACH (entry IN entries | DETACH DELETE entry)
            WITH [set IN read WHERE NOT EXISTS { (set)<-[:OF]-() }] AS sets
            WITH sets, COLLECT { UNWIND sets AS set MATCH (set)-[:OF]->(record) RETURN DISTINCT record } AS records
            FOREACH (set IN sets | DETACH DELETE set)
            WITH [record IN records WHERE NOT EXISTS { (record)<-[:OF]-() }] AS unread
            FOREACH (record IN unread | DELETE record)
            """;

    private static final String REMEMBER = """
            MATCH (log:AuditLog {name: 'confidential'})
            SET log.removed = $last, log.removedDigest = $digest
            """;

    private final Graph graph;
    private final AuditLog log;
    private final AuditKeeper keeper;

    AuditRetention(Graph graph, AuditLog log, AuditKeeper keeper) {
        this.graph = graph;
        this.log = log;
        this.keeper = keeper;
    }

    /** How many entries go: those up to the first that was written after this moment. */
    public Due due(Viewer viewer, Cutoff cutoff) {
        keeper.settle();
        return cutoff.due(graph.read(viewer, DUE, cutoff.with(Map.of())).getFirst());
    }

    /**
     * Sees to it that nothing goes from a log that somebody has been at: that would take the traces away.
     *
     * @throws Problem when it is not intact
     */
    public void expectIntact(Viewer viewer) {
        AuditLog.Check check = log.check(viewer);
        if (!check.intact()) {
            throw new Problem(
                    Problem.Code.CONFLICT,
                    "The audit log is not as it was written from entry " + check.firstBroken()
                            + " on: nothing is removed from it until that is looked into");
        }
    }

    /** How many of these go in one transaction. */
    private static int atOnce(List<Row> entries) {
        int records = 0;
        for (int count = 0; count < entries.size(); count++) {
            records += entries.get(count).integer("records");
            if (records > RECORDS) {
                return Math.max(count, 1);
            }
        }
        return entries.size();
    }

    /**
     * Removes the next ones, up to the first that is younger.
     *
     * @param part what the entry calls it that says so
     * @return how many; 0 when there are none left
     */
    public int remove(Graph.Writer writer, Change change, String part, Cutoff cutoff) {
        AuditLedger ledger = AuditLedger.open(writer, List.of());
        AuditLog.Bounds bounds = ledger.bounds();
        List<Row> old = writer.run(OLDEST, Map.of("removed", bounds.removed(), "batch", BATCH)).stream()
                .map(row -> row.row("said"))
                .takeWhile(entry -> cutoff.covers(entry.moment("at")))
                .toList();
        List<Row> due = old.subList(0, atOnce(old));
        if (due.isEmpty()) {
            return 0;
        }
        int last = due.getLast().integer("number");
        String digest = due.getLast().text("digest");
        writer.run(REMOVE, Map.of("last", last));
        writer.run(REMEMBER, Map.of("last", last, "digest", digest));
        ledger.add(change.at(), change.who(), part, null, List.of(), List.of(AuditChain.removed(last, digest)));
        ledger.write();
        return due.size();
    }
}
