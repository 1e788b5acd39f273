package org.cadregraph.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program of the benchmark, or the product, in a process of its own; all run with the same settings of the JVM. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> told = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Settings settings, List<String> jvm, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heap());
        command.addAll(settings.jvmFlags());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        try {
            return new Child(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what it prints up to a line in which the pattern is found; the rest is read too, and thrown away. */
    Matcher await(Pattern pattern) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                told.add(line);
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("It ended before it printed '" + pattern + "':\n" + String.join("\n", told));
    }

    /** Lets it print what it likes from now on. */
    Child leaveAlone() {
        // A process whose output nobody reads stops when the pipe is full.
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        return this;
    }

    /** Sends a line and waits for the line that answers it. */
    String ask(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await(Pattern.compile("^= (.*)")).group(1);
    }

    /** Time of the processor that it has used so far, with its compiler and its garbage collector. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This system does not tell a process's CPU time"));
    }

    /** Bytes of heap that all its threads have asked for so far, whatever became of them. */
    long allocated() {
        return Managed.allocated(process.pid());
    }

    /** Bytes of heap that are in use once it has collected its garbage, which it is made to do first. */
    long heapInUse() {
        return Managed.heapInUse(process.pid());
    }

    /** The most memory that it had at any time, as the system counts it, in megabytes; absent where it does not. */
    @Nullable Long peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        // Not through the process itself, which would close the streams before it has ended.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
