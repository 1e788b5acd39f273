package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, on the demonstration data: {@code src/test/browser} drives it. */
class PageInBrowserTest {

    private static final int PATIENCE_MINUTES = 10;

    @TempDir
    private Path directory;

    @Test
    void graphiQlShowsACareerAndAsksNoOtherHost() throws Exception {
        try (Application application = Application.start(directory, "512m")) {
            String address = application.awaitReady().address();
            ProcessBuilder browser = new ProcessBuilder("node", "run.mjs")
                    .directory(Path.of("src/test/browser").toFile());
            browser.environment().put("BASE_URL", address);
            Process process = browser.redirectErrorStream(true).start();
            try (var output = process.inputReader()) {
                output.lines().forEach(System.out::println);
            }
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as("what the browser found stands above")
                    .isZero();
        }
    }
}
