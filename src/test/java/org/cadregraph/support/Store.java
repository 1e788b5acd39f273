package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;

/** The contents of the store, as the tests need them. */
public final class Store {

    /** What a transaction deletes takes memory until it ends, and the tests allow it little. */
    private static final int AT_ONCE = 1_000;

    private final Graph graph;

    public Store(Graph graph) {
        this.graph = graph;
    }

    /** Takes everything out but the record of the schema; fails when the test before left what somebody might see who must not. */
    public void empty() {
        int misplaced = misplaced();
        repeat("MATCH ()-[r]->() WITH r LIMIT %d DELETE r RETURN count(r) AS count".formatted(AT_ONCE));
        // What the test before began may still end, such as an entry of the audit log: it comes with edges.
        repeat("MATCH (n) WHERE NOT n:Migration WITH n LIMIT %d DETACH DELETE n RETURN count(n) AS count"
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

    /** How many nodes there are that say anything: without the record of the schema and that of imports. */
    public int records() {
        return count("MATCH (n) WHERE NOT n:Migration|Import|ImportProblems RETURN count(n) AS count");
    }

    /** The number that a statement returns as {@code count}. */
    public int count(String cypher) {
        return graph.write(writer -> writer.run(cypher, Map.of()).getFirst().integer("count"));
    }
}
