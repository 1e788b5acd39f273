package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.decision.Office.action;
import static org.cadregraph.decision.Office.cadre;
import static org.cadregraph.decision.Office.map;
import static org.cadregraph.decision.Office.organisation;
import static org.cadregraph.decision.Office.position;

import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Drafts are there for those who decide for the organisation that is to decide, and for nobody else; who reads them is logged. */
@SignedInTest
class DraftAccessTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"},
                               {"id": "ward", "name": "Phường Đông Kinh", "parent_id": "city"},
                               {"id": "other", "name": "Phường Tam Thanh", "parent_id": "city"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "there", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "ward", "start_date": "2010"},
               {"id": "2", "person_id": "binh", "post_id": "there", "organization_id": "other", "start_date": "2010"}]}
            """;

    private static final String NODE =
            "query($id: ID!) { node(id: $id) { id ... on DecisionDraft { title actions { kind"
                    + " purpose cadre { key } position { key } } } } }";

    private static final String LIST = "{ decisionDrafts { totalCount nodes { id } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private JsonNode draft;

    @BeforeEach
    void load() {
        store.empty();
        assertThat(as("lan", "steward", "*").imported(FILE, "").path("rejected").intValue())
                .isZero();
        draft = send(
                        as("son", "decider", "*"),
                        "draftDecision",
                        "DraftDecisionInput",
                        map(
                                "title",
                                "Công tác cán bộ",
                                "organisation",
                                organisation("ward"),
                                "actions",
                                List.of(
                                        action("RELIEVE", "cadre", cadre("an"), "position", position("chair")),
                                        action("SECOND", "cadre", cadre("binh"), "position", position("there")))))
                .path("draft");
        assertThat(id()).startsWith("r");
    }

    private String id() {
        return draft.path("id").stringValue("");
    }

    private Api as(String name, String role, String organisation) {
        return api.as(Tokens.header(name, List.of(role), List.of(organisation)));
    }

    private static JsonNode send(Api who, String mutation, String type, Map<String, ?> input) {
        return new Mutations(who).send(mutation, type, input, "draft { id version }");
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").stringValue("");
    }

    @Test
    void whoeverMayNotDecideFindsNone() {
        Api steward = as("lan", "steward", "*");
        assertThat(steward.data(NODE, Map.of("id", id())).path("node").isNull()).isTrue();
        Api reader = as("doc", "reader", "*");
        assertThat(reader.data("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id()))
                        .path("node")
                        .isNull())
                .isTrue();
        for (Api each : List.of(steward, reader)) {
            assertThat(code(each.answer(LIST, Map.of()))).isEqualTo("FORBIDDEN");
            assertThat(code(each.answer(
                            Mutations.document("discardDraft", "DiscardDraftInput", "draft { id }"),
                            Map.of("input", map("id", id(), "expectedVersion", "x")))))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(code(reader.answer(NODE, Map.of("id", id())))).isEqualTo("FORBIDDEN");
        // Nor does an extract tell whoever may take one, but may not decide.
        assertThat(steward.data(
                                "query($id: ID!) { personalExtract(cadre: $id) { items { kind } } }",
                                Map.of("id", cadre("an")))
                        .at("/personalExtract/items")
                        .findValuesAsString("kind"))
                .isNotEmpty()
                .doesNotContain("draft of a decision");
        Api both = api.as(Tokens.header("hai", List.of("steward", "decider"), List.of("*")));
        assertThat(both.data(
                                "query($id: ID!) { personalExtract(cadre: $id) { items { kind } } }",
                                Map.of("id", cadre("an")))
                        .at("/personalExtract/items")
                        .findValuesAsString("kind"))
                .contains("draft of a decision");
    }

    @Test
    void whoeverDecidesForAPartSeesThoseOfThatPart() {
        Api ward = as("huong", "decider", organisation("ward"));
        assertThat(ward.data(LIST).toString())
                .isEqualTo("{\"decisionDrafts\":{\"totalCount\":1,\"nodes\":[{\"id\":\"" + id() + "\"}]}}");
        // What lies elsewhere is as if it was not named.
        assertThat(ward.data(NODE, Map.of("id", id())).at("/node/actions").toString())
                .isEqualTo(
                        "[{\"kind\":\"RELIEVE\",\"purpose\":null,\"cadre\":{\"key\":\"an\"},\"position\":{\"key\":\"chair\"}},"
                                + "{\"kind\":\"SECOND\",\"purpose\":null,\"cadre\":null,\"position\":null}]");
        Api other = as("thu", "decider", organisation("other"));
        assertThat(other.data(LIST).at("/decisionDrafts/totalCount").intValue()).isZero();
        assertThat(other.data(NODE, Map.of("id", id())).path("node").isNull()).isTrue();
        Map<String, Object> named =
                map("id", id(), "expectedVersion", draft.path("version").stringValue());
        assertThat(Mutations.problems(send(other, "discardDraft", "DiscardDraftInput", named)))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Mutations.problems(send(other, "issueDraft", "IssueDraftInput", named)))
                .containsExactly("NOT_FOUND input.id");
        Map<String, Object> elsewhere = map("title", "T", "organisation", organisation("ward"), "key", "chosen");
        assertThat(Mutations.problems(send(other, "draftDecision", "DraftDecisionInput", elsewhere)))
                .containsExactly("FORBIDDEN input.key");
        elsewhere.remove("key");
        assertThat(Mutations.problems(send(other, "draftDecision", "DraftDecisionInput", elsewhere)))
                .containsExactly("NOT_FOUND input.organisation");
        assertThat(Mutations.problems(send(ward, "discardDraft", "DiscardDraftInput", named)))
                .isEmpty();
    }

    @Test
    void aKeyThatOthersChoseIsNoHindranceToIssuingIt() {
        JsonNode chosen = send(
                        as("son", "decider", "*"),
                        "draftDecision",
                        "DraftDecisionInput",
                        map("title", "T", "organisation", organisation("ward"), "key", "chosen"))
                .path("draft");
        JsonNode payload = send(
                as("huong", "decider", organisation("ward")),
                "issueDraft",
                "IssueDraftInput",
                map(
                        "id",
                        chosen.path("id").stringValue(),
                        "expectedVersion",
                        chosen.path("version").stringValue(),
                        "number",
                        "1-QĐ",
                        "on",
                        "2024-03-01"));
        assertThat(Mutations.problems(payload))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.signer",
                        "INVALID_ARGUMENT input.basis",
                        "INVALID_ARGUMENT input.actions");
    }

    @Test
    void whoReadsOneStandsInTheAuditLog() {
        as("huong", "decider", "*").data(NODE, Map.of("id", id()));
        assertThat(store.count(
                        "MATCH (e:AuditEntry {part: 'cases', who: 'huong'})-->(set:AuditedSet) WHERE all(id IN ['"
                                + organisation("ward") + "', '" + cadre("an") + "', '" + cadre("binh")
                                + "'] WHERE id IN set.records) RETURN count(DISTINCT set) AS count"))
                .isEqualTo(1);
    }
}
