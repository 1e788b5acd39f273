package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Only a steward who works for all organisations erases; what others are told is the same whoever it is about. */
@SignedInTest
class ErasureRightsTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường"}, {"id": "other", "name": "Phường khác"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh"}, {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "b", "post_id": "q", "organization_id": "other", "start_date": "2020"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private Api ofAll;

    @BeforeEach
    void load() {
        store.empty();
        ofAll = as("steward", "*");
        assertThat(ofAll.imported(FILE, "").path("rejected").intValue()).isZero();
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header("somebody", List.of(role), List.of(organisation)));
    }

    private static Map<String, Object> input(String key, String version) {
        return new HashMap<>(
                Map.of("id", RecordKind.CADRE.id(key), "expectedVersion", version, "reason", "Theo yêu cầu"));
    }

    private static JsonNode erase(Api who, Map<String, Object> input) {
        return new Mutations(who).send("eraseCadre", "EraseCadreInput", input, "cadre { id name }");
    }

    @Test
    void whoWorksForAPartDoesNotErase() {
        Api ofWard = as("steward", "ward");
        for (String key : List.of("a", "b", "nobody")) {
            JsonNode payload = erase(ofWard, input(key, "1"));
            assertThat(Mutations.problems(payload)).containsExactly("FORBIDDEN input");
            assertThat(payload.path("cadre").isNull()).isEqualTo(!key.equals("a"));
        }
        assertThat(ofAll.data("{ cadres { nodes { name } } }").toString()).contains("Ánh", "Bình");
        String version = ofAll.data("{ cadre(by: {key: \"b\"}) { version } }")
                .at("/cadre/version")
                .stringValue();
        assertThat(erase(ofAll, input("b", version)).at("/cadre/name").stringValue())
                .isEqualTo("[đã xóa]");
    }

    @Test
    void otherRolesMayNotEvenTry() {
        for (String role : List.of("reader", "planner", "decider", "auditor", "operator")) {
            JsonNode answer = as(role, "*")
                    .answer(
                            Mutations.document("eraseCadre", "EraseCadreInput", "cadre { id }"),
                            Map.of("input", input("a", "1")));
            assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("FORBIDDEN");
        }
    }
}
