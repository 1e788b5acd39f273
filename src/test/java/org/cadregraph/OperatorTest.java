package org.cadregraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator relies on: small memory, one process a folder, a clean end and the same data after it. */
class OperatorTest {

    private static final String CAREER = "{ cadre(by: {key: \"cb-0001\"}) { name career { from } } }";

    @TempDir
    private Path directory;

    @Test
    void hugeQuestionsAreRefusedInHalfAGigabyteAndTheNextIsAnswered() throws Exception {
        try (Application application = Application.start(directory, "512m")) {
            Api api = application.awaitReady();
            JsonNode career = api.data(CAREER).at("/cadre/career");
            assertThat(career.size()).isGreaterThan(3);
            for (String huge : List.of(
                    "{ cadres(first: 20000000) { nodes { id } } }",
                    nested("positions(first: 500) { nodes {", "holders { tenure { position {", 12, "title"),
                    nested("organisations(first: 500) { nodes {", "units { partOf {", 12, "name"),
                    nested(
                            "cadres(first: 500) { nodes {",
                            "career { position { succession { ... on Incumbency { cadre {",
                            5,
                            "name"),
                    aliases(400, "cadres(first: 500) { nodes { career { id key from to } } }"))) {
                JsonNode refused = api.answer(huge, Map.of());
                assertThat(refused.at("/errors/0/extensions/code").stringValue(""))
                        .as("%.80s … answered %.300s", huge, refused)
                        .isIn(
                                "LIMIT_EXCEEDED",
                                "TOO_MANY_ALIASES",
                                "TOO_COMPLEX",
                                "TOO_DEEP",
                                "TOO_MANY_ROWS",
                                "TOO_MUCH_MEMORY",
                                "TOO_SLOW");
                assertThat(refused.at("/errors/0/message").stringValue("")).containsIgnoringCase("ask for");
                assertThat(application.alive()).isTrue();
                assertThat(api.data(CAREER).at("/cadre/career")).isEqualTo(career);
            }
        }
    }

    @Test
    void theDataAreThereAfterARestartAndASecondProcessIsTurnedAway() throws Exception {
        String only = "{\"organizations\": [{\"id\": \"o\", \"name\": \"Chỉ một\"}], \"posts\": [], \"persons\": [],"
                + " \"memberships\": []}";
        try (Application first = Application.start(directory, "512m", "--cadre.demonstration-data=false")) {
            Api api = first.awaitReady();
            assertThat(api.imported(only, "").path("added").intValue()).isEqualTo(1);
            try (Application second = Application.start(directory, "512m")) {
                String told = second.awaitFailure();
                assertThat(told)
                        .contains("is open in another process", "--cadre.graph.directory=PATH")
                        .doesNotContain("at org.neo4j");
            }
            assertThat(api.data("{ organisations { totalCount } }")
                            .at("/organisations/totalCount")
                            .intValue())
                    .isEqualTo(1);
        }
        try (Application again = Application.start(directory, "512m")) {
            JsonNode organisations = again.awaitReady().data("{ organisations { nodes { name } } }");
            assertThat(organisations.at("/organisations/nodes"))
                    .as("demonstration data go only into an empty store")
                    .hasSize(1);
            assertThat(organisations.at("/organisations/nodes/0/name").stringValue())
                    .isEqualTo("Chỉ một");
        }
    }

    private static String nested(String head, String level, int levels, String leaf) {
        String closing = "}".repeat((int) level.chars().filter(c -> c == '{').count());
        return "{ " + head + level.repeat(levels) + leaf + closing.repeat(levels) + "} } }";
    }

    private static String aliases(int count, String field) {
        StringBuilder document = new StringBuilder("{ ");
        for (int n = 0; n < count; n++) {
            document.append("a").append(n).append(": ").append(field).append(' ');
        }
        return document.append("}").toString();
    }
}
