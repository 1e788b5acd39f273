package org.cadregraph.support;

import java.util.Map;
import org.cadregraph.graph.Graph;

/** The contents of the store, as the tests need them. */
public final class Store {

    /** A record with its edges takes memory until the transaction ends, and the tests allow it little. */
    private static final int AT_ONCE = 500;

    private final Graph graph;

    public Store(Graph graph) {
        this.graph = graph;
    }

    /** Takes everything out but the record of the schema. */
    public void empty() {
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = count("""
                    MATCH (n) WHERE NOT n:Migration
                    WITH n LIMIT %d
                    DETACH DELETE n
                    RETURN count(n) AS count
                    """.formatted(AT_ONCE));
        }
    }

    /** The number that a statement returns as {@code count}. */
    public int count(String cypher) {
        return graph.write(writer -> writer.run(cypher, Map.of()).getFirst().integer("count"));
    }
}
