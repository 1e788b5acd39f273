package org.cadregraph.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cadregraph.graph.StatementRecorder.Statement;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Asks the database how it would go about a statement. */
final class Plans {

    private final EmbeddedServer server;

    Plans(EmbeddedServer server) {
        this.server = server;
    }

    /** The names of the operators in its plan, with what they work on. */
    List<String> operators(Statement statement) {
        try (Transaction transaction = server.database().beginTx();
                Result result = transaction.execute("EXPLAIN " + statement.cypher(), statement.parameters())) {
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
}
