package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cadregraph.access.AuditKeeper;
import org.cadregraph.graph.Graph;

/** The contents of the store, as the tests need them. */
public final class Store implements AutoCloseable {

    /** What a transaction deletes takes memory until it ends, and the tests allow it little. */
    private static final int AT_ONCE = 1_000;

    /** Of all applications of this process: what one has read may come into the store when another is tested. */
    private static final Set<AuditKeeper> READINGS = ConcurrentHashMap.newKeySet();

    private final Graph graph;
    private final AuditKeeper readings;

    public Store(Graph graph, AuditKeeper readings) {
        this.graph = graph;
        this.readings = readings;
        READINGS.add(readings);
    }

    @Override
    public void close() {
        READINGS.remove(readings);
    }

    /** All that was read so far is in the audit log when this returns. */
    public static void settle() {
        READINGS.forEach(AuditKeeper::settle);
    }

    /** Takes everything out but the records of the schema and of journals; fails when the test before left what somebody might see who must not. */
    public void empty() {
        settle();
        int misplaced = misplaced();
        repeat("MATCH ()-[r]->() WITH r LIMIT %d DELETE r RETURN count(r) AS count".formatted(AT_ONCE));
        // What the test before began may still end, and come with edges.
        repeat("MATCH (n) WHERE NOT n:Migration|AuditJournal WITH n LIMIT %d DETACH DELETE n RETURN count(n) AS count"
                .formatted(AT_ONCE));
        assertThat(misplaced)
                .as("organisations and positions that do not know what they are within, left by the test before")
                .isZero();
    }

    /** How many of the organisations and positions that were kept do not know what they are within. */
    public int misplaced() {
        return count("""
                MATCH (record:Organisation|Position) WHERE record.digest IS NOT NULL
                WITH record.within AS within, COLLECT {
                  MATCH (record)-[:IN*0..1]->(:Organisation)-[:PART_OF*0..]->(above) RETURN DISTINCT above.id } AS truth
                WHERE within IS NULL OR size(within) <> size(truth) OR any(id IN truth WHERE NOT id IN within)
                RETURN count(*) AS count""");
    }

    private void repeat(String deletion) {
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = count(deletion);
        }
    }

    /** What is referred to and is not there, told by the edges that refer to it. */
    public List<String> lost() {
        return References.lost(graph);
    }

    /** How many nodes there are that say anything: without the record of the schema and those of imports and journals. */
    public int records() {
        return count("MATCH (n) WHERE NOT n:Migration|Import|ImportProblems|AuditJournal RETURN count(n) AS count");
    }

    /** The number that a statement returns as {@code count}. */
    public int count(String cypher) {
        settle();
        return graph.write(writer -> writer.run(cypher, Map.of()).getFirst().integer("count"));
    }
}
