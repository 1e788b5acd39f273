package org.cadregraph.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The product, or who answers in its place, in a process of its own that serves GraphQL over HTTP. */
record Endpoint(Child process, int port) implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("operations warmed up|Started PlainProgram");
    private static final String PROGRAM = "org.cadregraph.CadreGraph";

    /** Starts the product on a store that is there. */
    static Endpoint embedded(Settings settings, Path store, String... jvm) {
        return ready(Child.start(
                settings, List.of(jvm), PROGRAM, arguments(settings, store).toArray(String[]::new)));
    }

    /** Starts the product on a database in another process. */
    static Endpoint remote(Settings settings, int boltPort, String... jvm) {
        return ready(Child.start(
                settings,
                List.of(jvm),
                PROGRAM,
                "--server.port=0",
                "--cadre.demonstration-data=false",
                "--spring.neo4j.uri=bolt://localhost:" + boltPort,
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + StoreProgram.PASSWORD));
    }

    /** Starts the one that answers recorded requests from plain objects. */
    static Endpoint plain(Settings settings, Path requests) {
        return ready(Child.start(
                settings, List.of(), PlainProgram.class.getName(), "--server.port=0", "--requests=" + requests));
    }

    /** Starts the product to load scale data, which it does before it is ready. */
    static Child loading(Settings settings, Path store, int cadres, String... jvm) {
        List<String> arguments = arguments(settings, store);
        arguments.add("--cadre.scale-data.cadres=" + cadres);
        return Child.start(settings, List.of(jvm), PROGRAM, arguments.toArray(String[]::new));
    }

    static List<String> arguments(Settings settings, Path store) {
        return new ArrayList<>(List.of(
                "--server.port=0",
                "--cadre.demonstration-data=false",
                "--cadre.graph.directory=" + store,
                "--cadre.graph.page-cache=" + settings.pageCache()));
    }

    private static Endpoint ready(Child process) {
        int port = Integer.parseInt(process.await(PORT).group(1));
        process.await(READY);
        return new Endpoint(process.leaveAlone(), port);
    }

    @Override
    public void close() {
        process.close();
    }
}
