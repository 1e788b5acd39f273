package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.StandardEnvironment;

/** The application in a process of its own, as an operator starts it. */
public final class Application implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String READY = "operations warmed up";
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final BufferedReader reader;
    private volatile boolean ending;

    private Application(Process process) {
        this.process = process;
        this.reader = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts it; {@link #awaitReady} waits for it. It is ended before the code would be fast: most of the time would go into
     * making it so.
     */
    public static Application start(Path directory, String heap, String... arguments) throws IOException {
        return start("-XX:TieredStopAtLevel=1", directory, heap, arguments);
    }

    /** Starts one that has so much to do that it is worth to make the code fast. */
    public static Application startForMuch(Path directory, String heap, String... arguments) throws IOException {
        return start("-XX:+TieredCompilation", directory, heap, arguments);
    }

    private static Application start(String compilation, Path directory, String heap, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                compilation,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cadregraph.CadreGraph",
                "--server.port=0",
                "--cadre.graph.directory=" + directory,
                "--cadre.graph.page-cache=32MB"));
        command.addAll(List.of(arguments));
        return new Application(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** A client of it, once it says that it is ready. */
    public Api awaitReady() throws IOException {
        return await(READY);
    }

    /** A client of it, once it answers at all: what it took up at its start may go on, and it is not ready. */
    public Api awaitPort() throws IOException {
        return await("");
    }

    private Api await(String said) throws IOException {
        String port = null;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            Matcher started = PORT.matcher(line);
            if (started.find()) {
                port = started.group(1);
            }
            if (line.contains(said) && port != null) {
                String found = port;
                Thread.ofVirtual().start(this::drain);
                return new Api(new StandardEnvironment() {
                    @Override
                    public String getProperty(String key) {
                        return found;
                    }
                });
            }
        }
        throw new AssertionError("It ended before it was ready:\n" + String.join("\n", output));
    }

    /** A process whose output nobody reads stops when the pipe is full. */
    private void drain() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
            }
        } catch (IOException ended) {
            if (process.isAlive() && !ending) {
                throw new UncheckedIOException(ended);
            }
        }
    }

    /** All that it printed, once it has ended by itself; and its exit code is not zero. */
    public String awaitFailure() throws IOException, InterruptedException {
        reader.lines().forEach(output::add);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        return String.join("\n", output);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Ends it at once, as a power cut does: it is told nothing. */
    public void kill() {
        ending = true;
        process.destroyForcibly()
                .onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** All that it has printed up to now. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    @Override
    public void close() {
        ending = true;
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
