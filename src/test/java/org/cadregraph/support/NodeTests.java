package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Tests that run in Node.js, with clients and tools that are published there. */
public final class NodeTests {

    private static final int PATIENCE_MINUTES = 10;

    private NodeTests() {}

    /** Runs those of this folder on the application at this address; what they print stands in the output. */
    public static void run(Path folder, String address) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder("node", "run.mjs").directory(folder.toFile());
        node.environment().put("BASE_URL", address);
        Process process = node.redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            output.lines().forEach(System.out::println);
        }
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("what was found stands above").isZero();
    }
}
