package org.cadregraph.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.cadregraph.graph.GraphProperties;
import org.cadregraph.graph.StatementRunner;
import org.springframework.util.unit.DataSize;

/**
 * A database with its Bolt connector open, for those who come over the wire; and the contestant that runs the product's
 * statements in the database's own process. Its arguments are the store, its page cache and the recorded requests.
 */
final class StoreProgram {

    static final String PASSWORD = "only-for-the-benchmark";

    private StoreProgram() {}

    /** Waits until it is ready, and answers the port of its Bolt connector. */
    static int awaitPort(Child program) {
        return Integer.parseInt(program.await(StatementTurns.READY).group(1));
    }

    public static void main(String[] arguments) throws IOException {
        GraphProperties properties = new GraphProperties(
                Path.of(arguments[0]),
                DataSize.parse(arguments[1]),
                null,
                Duration.ofSeconds(60),
                Integer.MAX_VALUE,
                new GraphProperties.Bolt(true, 0, PASSWORD));
        try (StatementRunner store = new StatementRunner(properties)) {
            StatementTurns.serve(
                    Recorded.read(Path.of(arguments[2])), () -> store::run, Integer.toString(store.boltPort()));
        }
    }
}
