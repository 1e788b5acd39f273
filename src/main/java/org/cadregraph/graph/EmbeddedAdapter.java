package org.cadregraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Runs the statements inside this process, on the embedded server's own API. */
final class EmbeddedAdapter implements Adapter {

    private final GraphDatabaseAPI database;
    private final Duration timeout;

    EmbeddedAdapter(GraphDatabaseAPI database, Duration timeout) {
        this.database = database;
        this.timeout = timeout;
    }

    @Override
    public List<Row> read(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost) {
        try (Transaction transaction = beginRead(cost.remaining(timeout))) {
            return rows(transaction, cypher, parameters, cost);
        }
    }

    @Override
    public void fold(
            String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost, Graph.Fold fold) {
        try (Transaction transaction = beginRead(cost.ofFold(timeout))) {
            each(transaction, cypher, parameters, fold::add);
        }
    }

    @Override
    public <T> T write(RequestCost cost, Function<Statements, T> work) {
        RequestCost unbounded = new RequestCost(Integer.MAX_VALUE);
        try (Transaction transaction = beginWrite(cost)) {
            T result = work.apply((cypher, parameters) -> rows(transaction, cypher, parameters, unbounded));
            transaction.commit();
            return result;
        }
    }

    @Override
    public Supposition suppose(RequestCost cost) {
        Transaction transaction = beginWrite(cost);
        return new Supposition() {
            @Override
            public void run(String cypher, Map<String, ? extends @Nullable Object> parameters, Predicate<Row> more) {
                each(transaction, cypher, parameters, more);
            }

            @Override
            public void close() {
                transaction.close();
            }
        };
    }

    private Transaction beginWrite(RequestCost cost) {
        return cost.bounded()
                ? database.beginTx(cost.remaining().toMillis(), TimeUnit.MILLISECONDS)
                : database.beginTx();
    }

    private Transaction beginRead(Duration most) {
        SecurityContext readOnly = SecurityContext.authDisabled(
                StaticAccessMode.READ, ClientConnectionInfo.EMBEDDED_CONNECTION, database.databaseName());
        return database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                readOnly,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                most.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static List<Row> rows(
            Transaction transaction,
            String cypher,
            Map<String, ? extends @Nullable Object> parameters,
            RequestCost cost) {
        List<Row> rows = new ArrayList<>();
        each(transaction, cypher, parameters, row -> {
            cost.row();
            return rows.add(row);
        });
        return rows;
    }

    @SuppressWarnings("unchecked") // the API takes Map<String, Object> and only reads it
    private static void each(
            Transaction transaction,
            String cypher,
            Map<String, ? extends @Nullable Object> parameters,
            Predicate<Row> more) {
        try (Result result = transaction.execute(cypher, (Map<String, Object>) parameters)) {
            while (result.hasNext() && more.test(row(result.next()))) {}
        }
    }

    @SuppressWarnings("NullAway") // the API is not annotated: a value may be null
    private static Row row(Map<String, Object> values) {
        return new Row(values);
    }

    @Override
    public String code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Status.HasStatus hasStatus) {
                return hasStatus.status().code().serialize();
            }
        }
        return "";
    }
}
