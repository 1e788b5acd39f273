package org.cadregraph.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.StatementRecorder.Statement;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * The contestant that runs the product's statements over the bare driver, each in a read transaction as the driver's
 * manual says, in one session for each connection. Its arguments are the port and the recorded requests.
 */
final class DriverProgram {

    private DriverProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (Driver driver = GraphDatabase.driver(
                "bolt://localhost:" + arguments[0], AuthTokens.basic("neo4j", StoreProgram.PASSWORD))) {
            StatementTurns.serve(Recorded.read(Path.of(arguments[1])), () -> runner(driver.session()), "");
        }
    }

    private static StatementTurns.Runner runner(Session session) {
        return new StatementTurns.Runner() {
            @Override
            public List<Map<String, Object>> run(Statement statement) {
                return session.executeRead(transaction -> transaction
                        .run(statement.cypher(), statement.parameters())
                        .list(row -> row.asMap()));
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
