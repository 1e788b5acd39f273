package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
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

/** Whoever decides for a part of the tree reorganises that, and learns nothing of the rest. */
@SignedInTest
class ReorganisationAccessTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố Lạng Sơn"},
                               {"id": "ward", "name": "Phường Đông Kinh", "parent_id": "city"},
                               {"id": "desk", "name": "Văn phòng", "parent_id": "ward"},
                               {"id": "other", "name": "Phường Tam Thanh", "parent_id": "city"}],
             "posts": [{"id": "head", "label": "Trưởng phòng", "organization_id": "desk"},
                       {"id": "chair", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "there", "label": "Chánh Văn phòng", "organization_id": "other"}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "head", "organization_id": "desk", "start_date": "2010"},
               {"id": "2", "person_id": "binh", "post_id": "there", "organization_id": "other", "start_date": "2010"}]}
            """;

    private static final String CHECK =
            "query($input: CheckReorganisationInput!) { checkReorganisation(input: $input) {"
                    + " problems { code path message } tenures { fate tenure { cadre { name } } to { title } } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        assertThat(as("lan", "steward", "*").imported(FILE, "").path("rejected").intValue())
                .isZero();
    }

    private Api as(String name, String role, String organisation) {
        return api.as(Tokens.header(name, List.of(role), List.of(organisation)));
    }

    private static Map<String, Object> input(
            String decider, String into, String carriedOnAs, Map<String, Object> exception) {
        return map(
                "number",
                "7-QĐ",
                "on",
                "2025-06-16",
                "title",
                "Sắp xếp tổ chức",
                "organisation",
                organisation(decider),
                "signer",
                "Bí thư",
                "basis",
                "Đề án",
                "organisations",
                List.of(Map.of(
                        "organisation", organisation("desk"), "into", List.of(organisation(into)), "kind", "MERGER")),
                "posts",
                List.of(Map.of("position", position("head"), "carriedOnAs", position(carriedOnAs))),
                "exceptions",
                List.of(exception));
    }

    @Test
    void whatLiesElsewhereIsAsIfItWasNotThere() {
        Api ward = as("huong", "decider", organisation("ward"));
        Map<String, Object> input = input(
                "city",
                "other",
                "there",
                map("cadre", cadre("binh"), "position", position("head"), "to", position("there")));
        JsonNode checked = ward.data(CHECK, Map.of("input", input)).path("checkReorganisation");
        assertThat(Mutations.problems(checked))
                .containsExactlyInAnyOrder(
                        "NOT_FOUND input.organisation",
                        "NOT_FOUND input.organisations.0.into.0",
                        "NOT_FOUND input.posts.0.carriedOnAs",
                        "NOT_FOUND input.exceptions.0.cadre",
                        "NOT_FOUND input.exceptions.0.to");
        assertThat(checked.toString()).doesNotContain("Tam Thanh", "Bình", "Chánh", "Lạng Sơn");
        JsonNode refused = new Mutations(ward).send("reorganise", "ReorganiseInput", input, "decision { id }");
        assertThat(Mutations.problems(refused)).isEqualTo(Mutations.problems(checked));
        assertThat(refused.toString()).doesNotContain("Tam Thanh", "Bình", "Chánh", "Lạng Sơn");
    }

    @Test
    void whatIsTheirsTheyReorganise() {
        Api ward = as("huong", "decider", organisation("ward"));
        Map<String, Object> input =
                input("ward", "ward", "chair", map("cadre", cadre("an"), "position", position("head")));
        input.remove("exceptions");
        assertThat(ward.data(CHECK, Map.of("input", input)).toString())
                .isEqualTo("{\"checkReorganisation\":{\"problems\":[],\"tenures\":[{\"fate\":\"CONTINUES\","
                        + "\"tenure\":{\"cadre\":{\"name\":\"Đỗ Thị Ánh\"}},\"to\":{\"title\":\"Chủ tịch\"}}]}}");
        JsonNode done = new Mutations(ward).send("reorganise", "ReorganiseInput", input, "decision { id }");
        assertThat(Mutations.problems(done)).isEmpty();
    }

    @Test
    void whoeverDecidesNothingReorganisesNothing() {
        Map<String, Object> input =
                input("ward", "ward", "chair", map("cadre", cadre("an"), "position", position("head")));
        for (String role : List.of("reader", "planner", "steward")) {
            Api each = as("doc", role, "*");
            assertThat(each.answer(CHECK, Map.of("input", input))
                            .at("/errors/0/extensions/code")
                            .stringValue(""))
                    .as(role)
                    .isEqualTo("FORBIDDEN");
            assertThat(each.answer(
                                    Mutations.document("reorganise", "ReorganiseInput", "decision { id }"),
                                    Map.of("input", input))
                            .at("/errors/0/extensions/code")
                            .stringValue(""))
                    .as(role)
                    .isEqualTo("FORBIDDEN");
        }
    }
}
