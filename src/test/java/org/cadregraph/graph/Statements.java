package org.cadregraph.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Stands before the door, keeps every statement that reads, and asks the database how it would go about it. */
final class Statements implements Graph {

    private final Graph door;
    private final EmbeddedServer server;
    private final Queue<Statement> read = new ConcurrentLinkedQueue<>();

    Statements(Graph door, EmbeddedServer server) {
        this.door = door;
        this.server = server;
    }

    /** A statement as its repository wrote it, with the values that it was given. */
    record Statement(Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters) {}

    /** The statements that were read since the last time that somebody asked. */
    List<Statement> taken() {
        List<Statement> taken = List.copyOf(read);
        read.clear();
        return taken;
    }

    /** The names of the operators in the plan of a statement, with what they work on. */
    @SuppressWarnings("unchecked") // the API takes Map<String, Object> and only reads it
    List<String> plan(Statement statement) {
        String text = "EXPLAIN " + new Visibility().reading(statement.viewer(), statement.cypher());
        Map<String, @Nullable Object> values = new HashMap<>(statement.parameters());
        values.put(Visibility.SCOPE, List.of());
        try (Transaction transaction = server.database().beginTx();
                Result result = transaction.execute(text, (Map<String, Object>) (Map<String, ?>) values)) {
            Deque<ExecutionPlanDescription> open = new ArrayDeque<>(List.of(result.getExecutionPlanDescription()));
            List<String> operators = new ArrayList<>();
            while (!open.isEmpty()) {
                ExecutionPlanDescription operator = open.pop();
                operators.add(operator.getName() + " " + operator.getArguments().getOrDefault("Details", ""));
                open.addAll(operator.getChildren());
            }
            return operators;
        }
    }

    @Override
    public List<Row> read(Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters) {
        read.add(new Statement(viewer, cypher, parameters));
        return door.read(viewer, cypher, parameters);
    }

    @Override
    public <F extends Fold> F fold(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Supplier<F> start) {
        read.add(new Statement(viewer, cypher, parameters));
        return door.fold(viewer, cypher, parameters, start);
    }

    @Override
    public <T> T write(Function<Writer, T> work) {
        return door.write(work);
    }
}
