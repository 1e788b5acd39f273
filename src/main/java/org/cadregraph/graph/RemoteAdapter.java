package org.cadregraph.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the statements on a server or a cluster, with Spring Data Neo4j's client over the Java driver. */
final class RemoteAdapter implements Adapter {

    private final Neo4jClient client;
    private final TransactionTemplate reads;
    private final TransactionTemplate writes;

    RemoteAdapter(Neo4jClient client, PlatformTransactionManager transactions, Duration timeout) {
        this.client = client;
        this.writes = new TransactionTemplate(transactions);
        this.reads = new TransactionTemplate(transactions);
        // A cluster routes read-only transactions to its followers.
        this.reads.setReadOnly(true);
        this.reads.setTimeout(Math.max(1, Math.toIntExact(timeout.toSeconds())));
    }

    @Override
    public List<Row> read(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost) {
        return Objects.requireNonNull(reads.execute(status -> rows(cypher, parameters, cost)));
    }

    @Override
    public void fold(String cypher, Map<String, ? extends @Nullable Object> parameters, Graph.Fold fold) {
        AtomicBoolean more = new AtomicBoolean(true);
        // The client has no way to stop a result early: the rest of it is let go by.
        reads.executeWithoutResult(status -> client.query(cypher)
                .bindAll(new HashMap<>(parameters))
                .fetchAs(Boolean.class)
                .mappedBy((types, record) -> {
                    if (more.get() && !fold.add(row(record.asMap()))) {
                        more.set(false);
                    }
                    return Boolean.TRUE;
                })
                .all());
    }

    @Override
    @SuppressWarnings("NullAway") // the template returns what the work returned
    public <T> T write(Function<Graph.Writer, T> work) {
        RequestCost unbounded = new RequestCost(Integer.MAX_VALUE);
        return writes.execute(status -> work.apply((cypher, parameters) -> rows(cypher, parameters, unbounded)));
    }

    private List<Row> rows(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost) {
        Collection<Row> rows = client.query(cypher)
                .bindAll(new HashMap<>(parameters))
                .fetchAs(Row.class)
                .mappedBy((types, record) -> {
                    cost.row();
                    return row(record.asMap());
                })
                .all();
        return List.copyOf(rows);
    }

    @SuppressWarnings("NullAway") // the API is not annotated: a value may be null
    private static Row row(Map<String, Object> values) {
        return new Row(values);
    }

    @Override
    public String code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException failed && failed.code().startsWith("Neo.")) {
                return failed.code();
            }
            // Failures of the connection have no code of the database's: a member of a cluster has gone, another may
            // come.
            if (cause instanceof RetryableException) {
                return "Neo.TransientError.Driver";
            }
        }
        return "";
    }
}
