package org.cadregraph.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way to the database: in this process, or over Bolt. Both keep the same contract and pass the same tests. */
interface Adapter {

    /** Runs one statement in a read transaction that the database itself holds to reading; each row is counted. */
    List<Row> read(String cypher, Map<String, ? extends @Nullable Object> parameters, RequestCost cost);

    /** Runs one statement like {@link #read} and hands its rows on, without counting them. */
    void fold(String cypher, Map<String, ? extends @Nullable Object> parameters, Graph.Fold fold);

    /** Runs the work once in one write transaction. */
    <T> T write(Function<Graph.Writer, T> work);

    /** The database's own code for a failure, for instance {@code Neo.TransientError.Transaction.DeadlockDetected}. */
    String code(Throwable failure);
}
