package org.cadregraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cadregraph.graph.EmbeddedServer;
import org.cadregraph.graph.GraphProperties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The one embedded server of the test process; all contexts share it, whichever adapter they use. */
public final class TestServer {

    private static final String PASSWORD = "only-for-tests";
    private static final DataSize TRANSACTION_MEMORY = DataSize.ofMegabytes(64);

    private TestServer() {}

    /** Whether this run of the tests goes over Bolt. */
    public static boolean remote() {
        return "remote".equals(System.getProperty("cadre.test.adapter"));
    }

    private static final class Holder {

        private static final Path IMPORTS = temporary("cadre-graph-test-imports");
        private static final EmbeddedServer SERVER = start();

        private static Path temporary(String name) {
            try {
                Path directory = Files.createTempDirectory(name);
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedServer start() {
            try {
                Path directory = Files.createTempDirectory("cadre-graph-test");
                EmbeddedServer server = EmbeddedServer.start(new GraphProperties(
                        directory,
                        DataSize.ofMegabytes(64),
                        TRANSACTION_MEMORY,
                        Duration.ofSeconds(10),
                        50_000,
                        new GraphProperties.Bolt(true, 0, PASSWORD)));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(directory.toFile());
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives the context the server itself, or the address of its Bolt connector. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "folders",
                            Map.of(
                                    "cadre.import.directory",
                                    Holder.IMPORTS.toString(),
                                    "cadre.access.journal",
                                    Holder.temporary("cadre-graph-test-journal").toString())));
            if (remote()) {
                Map<String, Object> properties = Map.of(
                        "spring.neo4j.uri",
                        "bolt://localhost:" + Holder.SERVER.boltPort(),
                        "spring.neo4j.authentication.username",
                        "neo4j",
                        "spring.neo4j.authentication.password",
                        PASSWORD);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test server", properties));
            } else {
                context.getBeanFactory().registerSingleton("embeddedServer", Holder.SERVER);
            }
        }
    }
}
