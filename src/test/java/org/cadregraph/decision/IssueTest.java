package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.support.Mutations.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Decisions are issued, corrected and revoked through the API; each changes all that it concerns, or nothing. */
@GraphTest
class IssueTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường Đông Kinh"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "head", "label": "Trưởng phòng", "organization_id": "ward", "seats": 1},
                       {"id": "old", "label": "Thư ký", "organization_id": "ward", "seats": 1}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"},
                         {"id": "chi", "name": "Hoàng Chi"}, {"id": "dung", "name": "Nông Văn Dũng"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "ward", "start_date": "2020-05-01"},
               {"id": "2", "person_id": "binh", "post_id": "vice", "organization_id": "ward", "start_date": "2020-05-01"},
               {"id": "3", "person_id": "chi", "post_id": "head", "organization_id": "ward", "start_date": "2020-05-01"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private Mutations mutations;

    @BeforeEach
    void load() {
        store.empty();
        assertThat(api.imported(FILE, "").path("rejected").intValue()).isZero();
        mutations = new Mutations(api);
    }

    private static String cadre(String key) {
        return RecordKind.CADRE.id(key);
    }

    private static String position(String key) {
        return RecordKind.POSITION.id(key);
    }

    private static Map<String, Object> transfer(String who, String from, String to) {
        return Map.of(
                "kind", "TRANSFER", "cadre", cadre(who), "fromPosition", position(from), "position", position(to));
    }

    private static Map<String, Object> decision(String key, String on, List<Map<String, Object>> actions) {
        Map<String, Object> input = new HashMap<>();
        input.put("key", key);
        input.put("number", key + "-QĐ/TU");
        input.put("on", on);
        input.put("title", "Điều động cán bộ");
        input.put("organisation", RecordKind.ORGANISATION.id("ward"));
        input.put("signer", "Bí thư");
        input.put("basis", "Quy chế làm việc");
        input.put("actions", actions);
        return input;
    }

    private JsonNode issue(Map<String, Object> input) {
        return mutations.send(
                "issueDecision",
                "IssueDecisionInput",
                input,
                "decision { id version effects { place action kind position { key } cadre { key } tenure { from to } } }");
    }

    private List<String> holders(String day) {
        List<String> holders = new ArrayList<>();
        api.data(
                        "query($day: Date) { organisation(by: {key: \"ward\"}) { positions { key"
                                + " holders(asOf: $day) { tenure { cadre { key } } } } } }",
                        Map.of("day", day))
                .at("/organisation/positions")
                .forEach(post -> post.path("holders")
                        .forEach(holding -> holders.add(post.path("key").stringValue() + "="
                                + holding.at("/tenure/cadre/key").stringValue())));
        return holders.stream().sorted().toList();
    }

    @Test
    void threeChangePlacesByOneDecisionAndItIsRevoked() {
        Map<String, Object> swap = decision(
                "q1",
                "2024-03-01",
                List.of(
                        transfer("an", "chair", "vice"),
                        transfer("binh", "vice", "head"),
                        transfer("chi", "head", "chair")));
        JsonNode issued = issue(swap);
        assertThat(problems(issued)).isEmpty();
        assertThat(issued.at("/decision/effects")).hasSize(6);
        assertThat(holders("2024-02-29")).containsExactly("chair=an", "head=chi", "vice=binh");
        assertThat(holders("2024-03-01")).containsExactly("chair=chi", "head=binh", "vice=an");

        JsonNode revoked = mutations.send(
                "revokeDecision",
                "RevokeDecisionInput",
                Map.of(
                        "id",
                        issued.at("/decision/id").stringValue(),
                        "expectedVersion",
                        issued.at("/decision/version").stringValue(),
                        "on",
                        "2024-03-10",
                        "reason",
                        "Không đúng thẩm quyền"),
                "decision { revokedOn revocation }");
        assertThat(problems(revoked)).isEmpty();
        assertThat(revoked.at("/decision/revokedOn").stringValue()).isEqualTo("2024-03-10");
        assertThat(holders("2024-03-01")).containsExactly("chair=an", "head=chi", "vice=binh");
    }

    @Test
    void aSeatIsNeverFilledTwice() {
        JsonNode refused = issue(decision(
                "q1",
                "2024-03-01",
                List.of(Map.of("kind", "APPOINT", "cadre", cadre("dung"), "position", position("chair")))));
        assertThat(problems(refused)).containsExactly("SEAT_TAKEN input.actions.0.position");
        assertThat(refused.path("decision").isNull()).isTrue();
        assertThat(holders("2024-03-01")).containsExactly("chair=an", "head=chi", "vice=binh");
    }
}
