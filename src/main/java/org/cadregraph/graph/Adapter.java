package org.cadregraph.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One way to the database: in this process, or over Bolt. Both keep the same contract and pass the same tests. */
interface Adapter {

    /**
     * Runs one statement in a read transaction that the database itself holds to reading, and ends when the request's time
     * has passed; each row is counted.
     */
    List<Row> read(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost);

    /**
     * Runs one statement like {@link #read} and hands its rows on, without counting them; outside a request it takes as long
     * as it needs.
     */
    void fold(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost, Graph.Fold fold);

    /** Runs the work once in one write transaction, which the database ends when the request's time has passed. */
    <T> T write(RequestCost cost, Function<Statements, T> work);

    /** Runs statements within a write transaction. */
    @FunctionalInterface
    interface Statements {
        List<Row> run(String cypher, Map<String, ? extends @Nullable Object> parameters);
    }

    /** Begins a write transaction that nothing can commit; the database ends it when the request's time has passed. */
    Supposition suppose(RequestCost cost);

    /** A write transaction that stays open, and is rolled back when it is closed. */
    interface Supposition extends AutoCloseable {
        /**
         * Runs one statement; it sees what earlier ones wrote.
         *
         * @param more takes in each row, and answers whether it wants more
         */
        void run(String cypher, Map<String, ? extends @Nullable Object> parameters, Predicate<Row> more);

        @Override
        void close();
    }

    /** Runs work that belongs to no request. */
    default <T> T write(Function<Statements, T> work) {
        return write(new RequestCost(Integer.MAX_VALUE), work);
    }

    /** The database's own code for a failure, for instance {@code Neo.TransientError.Transaction.DeadlockDetected}. */
    String code(Throwable failure);
}
