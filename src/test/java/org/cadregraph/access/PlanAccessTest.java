package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Plans are there for those who may see them, in their part of the tree; to everybody else there are none. */
@SignedInTest
class PlanAccessTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường"}, {"id": "other", "name": "Phường khác"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "r", "label": "Phó Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh", "gender": "nữ", "birth_date": "1985-05-17"},
                         {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "b", "post_id": "q", "organization_id": "other", "start_date": "2020"}],
             "planning_entries": [
               {"id": "b-for-p", "person_id": "b", "post_id": "p", "start_date": "2021"},
               {"id": "a-for-q", "person_id": "a", "post_id": "q", "start_date": "2021"}]}
            """;
    private static final String ENTRY = RecordKind.PLANNING_ENTRY.id("b-for-p");
    private static final String NODE = "{ node(id: \"" + ENTRY + "\") { id } }";
    private static final String CADRES =
            "{ cadres { totalCount nodes { key } } search(text: \"binh\") { totalCount } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(as("steward", "*").importBody(file, "").body()).contains("\"rejected\":0");
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role, List.of(role), List.of(organisation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "decider", "steward"})
    void whoWorksForAWardSeesWhoIsPlannedThereAndNothingElse(String role) {
        Api ofWard = as(role, "ward");
        JsonNode data = ofWard.data("""
                { position(by: {key: "p"}) { plannedSuccessors { key cadre { key career { key } planningEntries { key } } } }
                  other: position(by: {key: "q"}) { plannedSuccessors { key } }
                  cadre(by: {key: "a"}) { planningEntries { key } }
                  organisation(by: {key: "ward"}) { plan(subtree: true) { totalCount } } }""");
        assertThat(data.toString())
                .isEqualTo("{\"position\":{\"plannedSuccessors\":[{\"key\":\"b-for-p\",\"cadre\":{\"key\":\"b\","
                        + "\"career\":[],\"planningEntries\":[{\"key\":\"b-for-p\"}]}}]},\"other\":null,"
                        + "\"cadre\":{\"planningEntries\":[]},\"organisation\":{\"plan\":{\"totalCount\":1}}}");
        assertThat(ofWard.data(CADRES).toString())
                .as("whoever is planned for a post of theirs is seen through that")
                .isEqualTo("{\"cadres\":{\"totalCount\":2,\"nodes\":[{\"key\":\"a\"},{\"key\":\"b\"}]},"
                        + "\"search\":{\"totalCount\":1}}");
        assertThat(ofWard.data(NODE).at("/node/id").stringValue()).isEqualTo(ENTRY);
        assertThat(as(role, "other").data(NODE).path("node").isNull()).isTrue();
    }

    @Test
    void toAReaderThereAreNone() {
        for (String organisation : List.of("ward", "*")) {
            Api reader = as("reader", organisation);
            JsonNode refused = reader.answer("{ position(by: {key: \"p\"}) { plannedSuccessors { key } } }", Map.of());
            assertThat(refused.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
            assertThat(refused.at("/errors/0/message").stringValue()).contains("decider, planner, steward");
            assertThat(reader.data(NODE).path("node").isNull())
                    .as("not even that there is one, by its id")
                    .isTrue();
        }
        assertThat(as("reader", "ward").data(CADRES).toString())
                .as("a cadre who is only planned there would tell of the plan")
                .isEqualTo("{\"cadres\":{\"totalCount\":1,\"nodes\":[{\"key\":\"a\"}]},\"search\":{\"totalCount\":0}}");
        assertThat(as("auditor", "*")
                        .answer(NODE, Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void everyReadingStandsInTheLogWithWhoWasReadOf() {
        Api planner = as("planner", "*");
        planner.data("query Plan { position(by: {key: \"p\"}) { plannedSuccessors { rank } } }");
        planner.data("{ node(id: \"" + ENTRY + "\") { ... on PlanningEntry { readiness } } }");
        planner.data("{ cadre(by: {key: \"a\"}) { planningEntries(asOf: \"2019-01-01\") { rank } } }");
        planner.data("{ organisation(by: {key: \"other\"}) { plan { nodes { id key } } } }");
        planner.data("{ positions { nodes { title } } }");
        String a = RecordKind.CADRE.id("a");
        String b = RecordKind.CADRE.id("b");
        JsonNode log =
                as("auditor", "*").data("{ auditLog { nodes { part operation records } } auditLogCheck { intact } }");
        assertThat(log.at("/auditLog/nodes").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"part\":\"plans\",\"operation\":null,\"records\":[\"" + a + "\"]}",
                        "{\"part\":\"plans\",\"operation\":null,\"records\":[\"" + a + "\"]}",
                        "{\"part\":\"plans\",\"operation\":null,\"records\":[\"" + b + "\"]}",
                        "{\"part\":\"plans\",\"operation\":\"Plan\",\"records\":[\"" + b + "\"]}");
        assertThat(log.at("/auditLogCheck/intact").booleanValue()).isTrue();
    }

    @Test
    void aStewardOfAPartPlansWhomTheySeeForWhatTheySee() {
        Map<String, Object> elsewhere =
                Map.of("cadre", RecordKind.CADRE.id("a"), "position", RecordKind.POSITION.id("q"), "from", "2022");
        assertThat(plan(as("steward", "ward"), elsewhere))
                .contains("NOT_FOUND", "position")
                .doesNotContain("cadre");
        Map<String, Object> key = Map.of(
                "cadre",
                RecordKind.CADRE.id("a"),
                "position",
                RecordKind.POSITION.id("p"),
                "from",
                "2022",
                "key",
                "b-for-p");
        assertThat(plan(as("steward", "ward"), key)).contains("FORBIDDEN");
        Map<String, Object> own =
                Map.of("cadre", RecordKind.CADRE.id("a"), "position", RecordKind.POSITION.id("r"), "from", "2022");
        assertThat(plan(as("steward", "ward"), own)).isEqualTo("[]");
    }

    private static String plan(Api who, Map<String, Object> input) {
        return who.data(
                        "mutation($input: PlanCadreInput!) { planCadre(input: $input) { problems { code path } } }",
                        Map.of("input", input))
                .at("/planCadre/problems")
                .toString();
    }
}
