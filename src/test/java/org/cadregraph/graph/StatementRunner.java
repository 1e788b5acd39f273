package org.cadregraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.StatementRecorder.Statement;

/** Runs recorded statements on an embedded server's own API, as the product does, and has its Bolt connector open. */
public final class StatementRunner implements AutoCloseable {

    private final EmbeddedServer server;
    private final Adapter adapter;

    /** Opens the store that the properties name. */
    public StatementRunner(GraphProperties properties) {
        server = EmbeddedServer.start(properties);
        adapter = new EmbeddedAdapter(server.database(), Duration.ofSeconds(60));
    }

    public int boltPort() {
        return server.boltPort();
    }

    /** The rows of the statement. */
    public List<Map<String, Object>> run(Statement statement) {
        return adapter.read(statement.cypher(), statement.parameters(), new RequestCost(Integer.MAX_VALUE)).stream()
                .map(StatementRunner::values)
                .toList();
    }

    @SuppressWarnings("NullAway") // a value may be null; nobody looks at it here
    private static Map<String, Object> values(Row row) {
        return row.values();
    }

    @Override
    public void close() {
        server.close();
    }
}
