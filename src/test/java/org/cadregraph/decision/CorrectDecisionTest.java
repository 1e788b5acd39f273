package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadregraph.decision.Office.action;
import static org.cadregraph.decision.Office.cadre;
import static org.cadregraph.decision.Office.organisation;
import static org.cadregraph.decision.Office.position;
import static org.cadregraph.support.Mutations.problems;

import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A decision is corrected and revoked: the record tells something else, and what it told before stays known. */
@GraphTest
@Import(HandSetClock.class)
class CorrectDecisionTest {

    private static final String FILE = """
            {"organizations": [{"id": "ward", "name": "Phường Đông Kinh"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "ward", "seats": 1},
                       {"id": "vice", "label": "Phó Chủ tịch", "organization_id": "ward", "seats": 1}],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "binh", "name": "Lê Văn Bình"},
                         {"id": "chi", "name": "Hoàng Chi"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "ward", "start_date": "2020-05-01"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private Office office;

    @BeforeEach
    void load() {
        clock.set("2026-06-01T00:00:00Z");
        store.empty();
        assertThat(api.imported(FILE, "").path("rejected").intValue()).isZero();
        office = new Office(api);
        office.manages("ward", "chair", "vice");
    }

    private static Map<String, Object> relieve(String who) {
        return action("RELIEVE", "cadre", cadre(who), "position", position("chair"));
    }

    private static Map<String, Object> second(String who) {
        return action("SECOND", "cadre", cadre(who), "position", position("chair"), "until", "2025");
    }

    private JsonNode correct(JsonNode issued, String on, List<Map<String, Object>> actions) {
        return office.send(
                "correctDecision",
                "CorrectDecisionInput",
                "decision { id version on effects { kind cadre { key } tenure { id } } }",
                "id",
                issued.at("/decision/id").stringValue(),
                "expectedVersion",
                issued.at("/decision/version").stringValue(),
                "number",
                "1-QĐ",
                "on",
                on,
                "title",
                "Đính chính",
                "organisation",
                organisation("ward"),
                "signer",
                "Bí thư",
                "basis",
                "Quy chế làm việc",
                "actions",
                actions);
    }

    @Test
    void theRightPersonAndDayTakeThePlaceOfTheWrongOnes() {
        JsonNode issued = office.decide("q1", "2024-03-01", "ward", List.of(relieve("an"), second("binh")));
        assertThat(problems(issued)).isEmpty();
        assertThat(office.holders("ward", "2024-03-20")).containsExactly("chair=binh");
        String before = clock.now().toString();
        clock.set("2026-06-01T00:00:01Z");

        JsonNode corrected = correct(issued, "2024-03-15", List.of(relieve("an"), second("chi")));
        assertThat(problems(corrected)).isEmpty();
        assertThat(corrected.at("/decision/id")).isEqualTo(issued.at("/decision/id"));
        assertThat(corrected.at("/decision/on").stringValue()).isEqualTo("2024-03-15");
        assertThat(office.holders("ward", "2024-03-10")).containsExactly("chair=an");
        assertThat(office.holders("ward", "2024-03-20")).containsExactly("chair=chi");
        assertThat(office.holders("ward", "2024-03-20", before)).containsExactly("chair=binh");
        assertThat(office.holders("ward", "2024-03-10", before)).containsExactly("chair=binh");

        assertThat(problems(correct(issued, "2024-03-16", List.of(relieve("an")))))
                .containsExactly("CONFLICT input.expectedVersion");
        JsonNode revoked = office.revoke(corrected, "2024-04-01");
        assertThat(problems(revoked)).isEmpty();
        assertThat(office.holders("ward", "2024-03-20")).containsExactly("chair=an");
        assertThat(problems(office.revoke(now(issued), "2024-04-02"))).containsExactly("ALREADY_DONE input.id");
    }

    /** The decision with the version that it has by now. */
    private JsonNode now(JsonNode issued) {
        return JsonNodeFactory.instance
                .objectNode()
                .set(
                        "decision",
                        api.data(
                                        "query($id: ID!) { node(id: $id) { ... on Decision { id version } } }",
                                        Map.of("id", issued.at("/decision/id").stringValue()))
                                .path("node"));
    }

    @Test
    void nobodyGetsAPostBackThatIsAbolishedByNow() {
        JsonNode issued = office.decide("q1", "2024-03-01", "ward", List.of(relieve("an")));
        assertThat(problems(issued)).isEmpty();
        assertThat(problems(office.decide(
                        "q2", "2024-04-01", "ward", List.of(action("ABOLISH", "position", position("chair"))))))
                .isEmpty();
        assertThat(problems(office.revoke(issued, "2024-05-01"))).containsExactly("LATER_CHANGE input.id");
    }

    @Test
    void aCorrectionThatCannotBeDoneChangesNothing() {
        JsonNode issued = office.decide("q1", "2024-03-01", "ward", List.of(relieve("an"), second("binh")));
        JsonNode refused = correct(issued, "2024-03-15", List.of(second("chi")));
        assertThat(problems(refused)).containsExactly("SEAT_TAKEN input.actions.0.position");
        assertThat(office.holders("ward", "2024-03-20")).containsExactly("chair=binh");
        JsonNode later = office.decide(
                "q2",
                "2024-05-01",
                "ward",
                List.of(action("RESIGN", "cadre", cadre("binh"), "position", position("chair"))));
        assertThat(problems(later)).isEmpty();
        assertThat(problems(correct(issued, "2024-03-15", List.of(relieve("an"), second("chi")))))
                .containsExactly("LATER_CHANGE input.id");
    }

    @Test
    void whatIsOnlyRecordedIsNotRevokedHere() {
        JsonNode missing = office.send(
                "revokeDecision",
                "RevokeDecisionInput",
                "decision { id }",
                "id",
                "d000000000000000000",
                "expectedVersion",
                "x",
                "on",
                "2024-04-01",
                "reason",
                "Nhầm");
        assertThat(problems(missing)).containsExactly("NOT_FOUND input.id");
    }
}
