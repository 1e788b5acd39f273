package org.cadregraph.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/**
 * Runs the statements on a server or a cluster, with Spring Data Neo4j's driver, database and bookmarks but in
 * transactions of its own: a read is one statement that goes there and back once, and a write whose commit the server
 * refuses fails with the server's reason (a transaction manager rolls back what has already ended and fails with that).
 */
final class RemoteAdapter implements Adapter {

    private final Driver driver;
    private final DatabaseSelectionProvider databases;
    private final Duration timeout;
    private final Neo4jBookmarkManager bookmarks;

    RemoteAdapter(Server server, Duration timeout) {
        this.driver = server.driver();
        this.bookmarks = server.bookmarks();
        this.timeout = timeout;
        this.databases = server.databases();
    }

    /**
     * What leads to the server.
     *
     * @param bookmarks what the transactions have seen so far, so that a read sees what was written before it
     */
    record Server(Driver driver, DatabaseSelectionProvider databases, Neo4jBookmarkManager bookmarks) {}

    @Override
    public List<Row> read(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost) {
        List<Row> rows = new ArrayList<>();
        read(cypher, parameters, cost.remaining(timeout), row -> {
            cost.row();
            return rows.add(row);
        });
        return rows;
    }

    @Override
    public void fold(
            String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost, Graph.Fold fold) {
        read(cypher, parameters, cost.ofFold(timeout), fold::add);
    }

    private void read(
            String cypher, Map<String, ? extends @Nullable Object> parameters, Duration most, Predicate<Row> more) {
        TransactionConfig ended = TransactionConfig.builder().withTimeout(most).build();
        Collection<Bookmark> before = bookmarks.getBookmarks();
        try (Session session = driver.session(session(AccessMode.READ, before))) {
            each(session.run(cypher, new HashMap<>(parameters), ended), more);
            bookmarks.updateBookmarks(before, session.lastBookmarks());
        }
    }

    /** A cluster routes what reads to its followers; any server refuses to write in it. */
    private SessionConfig session(AccessMode mode, Collection<Bookmark> before) {
        SessionConfig.Builder config =
                SessionConfig.builder().withDefaultAccessMode(mode).withBookmarks(before);
        String database = databases.getDatabaseSelection().getValue();
        return (database == null ? config : config.withDatabase(database)).build();
    }

    @Override
    public <T> T write(RequestCost cost, Function<Statements, T> work) {
        Collection<Bookmark> before = bookmarks.getBookmarks();
        try (Session session = driver.session(session(AccessMode.WRITE, before))) {
            T result;
            try (Transaction transaction = begin(session, cost)) {
                result = work.apply((cypher, parameters) -> rows(transaction, cypher, parameters));
                transaction.commit();
            }
            bookmarks.updateBookmarks(before, session.lastBookmarks());
            return result;
        }
    }

    @Override
    public Supposition suppose(RequestCost cost) {
        Session session = driver.session(session(AccessMode.WRITE, bookmarks.getBookmarks()));
        Transaction transaction;
        try {
            transaction = begin(session, cost);
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
        return new Supposition() {
            @Override
            public void run(String cypher, Map<String, ? extends @Nullable Object> parameters, Predicate<Row> more) {
                each(transaction.run(cypher, new HashMap<>(parameters)), more);
            }

            @Override
            public void close() {
                // What is not committed is rolled back.
                session.close();
            }
        };
    }

    private static Transaction begin(Session session, RequestCost cost) {
        TransactionConfig ended = cost.bounded()
                ? TransactionConfig.builder().withTimeout(cost.remaining()).build()
                : TransactionConfig.empty();
        return session.beginTransaction(ended);
    }

    private static void each(Result result, Predicate<Row> more) {
        while (result.hasNext() && more.test(row(result.next().asMap()))) {}
        result.consume();
    }

    private static List<Row> rows(
            Transaction transaction, String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return transaction.run(cypher, new HashMap<>(parameters)).list(found -> row(found.asMap()));
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
