package org.cadregraph.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product, or who answers in its place, in a process of its own that serves GraphQL over HTTP.
 *
 * @param authorization the header of whoever asks it; absent where nobody signs in
 */
record Endpoint(Child process, int port, @Nullable String authorization) implements AutoCloseable {

    /** Arguments with which it answers what the usual limits refuse: for what it reads, or for how long it takes. */
    static final List<String> NO_LIMITS = List.of(
            "--cadre.graph.rows-per-request=100000000",
            "--cadre.graph.read-timeout=10m",
            "--cadre.limits.request-time=10m",
            "--cadre.limits.fields-per-request=100000000");

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("operations warmed up|Started PlainProgram");
    private static final int COMPARED = 50;
    private static final String ROOTS =
            "{\"query\": \"{ organisations(first: 500, filter: {classification: \\\"province\\\"}) { nodes { key } } }\"}";
    private static final String PROGRAM = "org.cadregraph.CadreGraph";

    /** Starts the product on a store that is there, with these arguments more. */
    static Endpoint embedded(Settings settings, Path store, List<String> more, String... jvm) {
        List<String> all = arguments(settings, store);
        all.addAll(more);
        return ready(Child.start(settings, List.of(jvm), PROGRAM, all.toArray(String[]::new)));
    }

    /** Starts the product without its guards. */
    static Endpoint unguarded(Settings settings, Path store, String... jvm) {
        return ready(Child.start(
                settings,
                List.of(jvm),
                UnguardedProgram.class.getName(),
                arguments(settings, store).toArray(String[]::new)));
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
        return new Endpoint(process.leaveAlone(), port, null);
    }

    /** The same, asked by somebody who signs in. */
    Endpoint as(String header) {
        return new Endpoint(process, port, header);
    }

    HttpConnection connect() {
        return new HttpConnection(port, authorization);
    }

    /** It must give the recorded answers. */
    void compare(Map<Question, List<Recorded>> requests) {
        try (HttpConnection connection = connect()) {
            requests.forEach((question, ofQuestion) -> {
                if (question.contested) {
                    ofQuestion.stream().limit(COMPARED).forEach(request -> compare(connection, request));
                }
            });
        }
    }

    private static void compare(HttpConnection connection, Recorded request) {
        String answer = connection.text(request.body());
        if (!answer.equals(request.answer())) {
            throw new IllegalStateException(
                    "Not the same answer to " + request.body() + ":\n" + answer + "\n" + request.answer());
        }
    }

    /** Keys of the organisations to which all others of the scale data in a store belong. */
    static List<String> roots(Settings settings, Path store) {
        try (Endpoint product = embedded(settings, store, List.of())) {
            return product.roots();
        }
    }

    /** As {@link #roots(Settings, Path)}, of its own store. */
    List<String> roots() {
        try (HttpConnection connection = connect()) {
            JsonNode answer = JsonMapper.shared().readTree(connection.text(ROOTS));
            return answer.at("/data/organisations/nodes")
                    .valueStream()
                    .map(node -> node.path("key").stringValue())
                    .toList();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
