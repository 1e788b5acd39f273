package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for readers say what the rule files say. */
class RulePageTest {

    @ParameterizedTest
    @CsvSource({"docs/rules.md, EN", "docs/rules.vi.md, VI"})
    void thePageIsMadeFromTheRuleFiles(Path file, Language language) throws IOException {
        Texts texts = Texts.shipped();
        String page = RulePage.of(RuleSets.shipped(), texts, language);
        if (Boolean.getBoolean("rules.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("%s is stale. Make it anew: ./mvnw test -Dtest=RulePageTest -Drules.write=true", file)
                .isEqualTo(page);
    }
}
