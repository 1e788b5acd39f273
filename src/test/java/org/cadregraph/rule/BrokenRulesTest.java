package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule files that cannot be meant so: everything that is wrong is told at once, with its place and what to do. */
class BrokenRulesTest {

    /** Files, each with what is told of it beside it. */
    private static final Path BROKEN = Path.of("src/test/resources/rules/broken");

    @TempDir
    private Path directory;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void allThatIsWrongIsTold(Path file) throws IOException {
        Path told = BROKEN.resolve(file.getFileName().toString().replace(".yaml", ".txt"));
        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(() -> load(text(file)))
                .withMessage(Files.readString(told).strip());
    }

    private static RuleFiles.Text text(Path file) throws IOException {
        return new RuleFiles.Text(file.getFileName().toString(), Files.readString(file));
    }

    private static RuleSets load(RuleFiles.Text... own) {
        return RuleFiles.of(RuleFiles.shipped(), Arrays.asList(own), Texts.shipped());
    }

    @Test
    void twoFilesWithOneIdAreToldWithBothNames() throws IOException {
        RuleFiles.Text file = new RuleFiles.Text(
                "b.yaml",
                RuleFiles.shipped().stream()
                        .filter(text -> text.name().equals("nghe-an-55.yaml"))
                        .findFirst()
                        .orElseThrow()
                        .yaml());
        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(() -> load(new RuleFiles.Text("a.yaml", file.yaml()), file))
                .withMessage("b.yaml:1:5 id: 'nghe-an-55' is the id of a.yaml too: keep one of the two files");
    }

    @Test
    void theFaultsOfAllFilesAreToldInOrder() throws IOException {
        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(() -> load(text(BROKEN.resolve("two-of-one-id.yaml")), text(BROKEN.resolve("empty.yaml"))))
                .withMessage("empty.yaml:1:1 is empty: write a rule set, or take the file away\n"
                        + "two-of-one-id.yaml:6:5 to: 2024-12-31 is not after 2025: 'to' is the first day on which it"
                        + " holds no more\n"
                        + "two-of-one-id.yaml:15:9 rules[2].id: 'rotation' is the id of another rule above: give each"
                        + " its own");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path nowhere = directory.resolve("nowhere");
        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(() -> RuleFiles.load(nowhere, Texts.shipped()))
                .withMessageContaining(nowhere.toString())
                .withMessageContaining("set cadre.rules.directory to the folder of your rule files, or leave it out");
    }

    @Test
    void aFileThatIsNotInUtf8IsTold() throws IOException {
        Files.write(directory.resolve("latin.yaml"), "id: \u00e9\u00e8".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(() -> RuleFiles.load(directory, Texts.shipped()))
                .withMessageContaining("latin.yaml")
                .withMessageContaining("UTF-8");
    }

    @Test
    void theApplicationDoesNotStartAndSaysWhy() throws Exception {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.copy(BROKEN.resolve("unknown-field.yaml"), rules.resolve("ours.yaml"));
        Path data = Files.createDirectory(directory.resolve("data"));
        try (Application application = Application.start(data, "256m", "--cadre.rules.directory=" + rules)) {
            assertThat(application.awaitFailure())
                    .contains(
                            "Rule files cannot be used",
                            "ours.yaml:5:11 in-force: is not a field here",
                            "ours.yaml:14:12 rules[1].month: is not a field here",
                            "then the rules that ship hold")
                    .doesNotContain("\tat ");
        }
    }
}
