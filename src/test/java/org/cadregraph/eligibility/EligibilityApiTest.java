package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Verdicts as clients read them, by who reads them. */
@SignedInTest
@Import(HandSetClock.class)
class EligibilityApiTest {

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private Api decider;

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2026-03-01T00:00:00Z");
        City.load(as("steward", "*"));
        decider = as("decider", "*");
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role, List.of(role), List.of(organisation)));
    }

    private static JsonNode verdict(Api who, String cadre, String position, String more, String fields) {
        return who.data("{ eligibility(cadre: {key: \"%s\"}, position: {key: \"%s\"}, %s) { %s } }"
                        .formatted(cadre, position, more, fields))
                .path("eligibility");
    }

    private static String answers(JsonNode verdict) {
        return String.join(
                " ",
                verdict.path("answers")
                        .valueStream()
                        .map(answer -> answer.at("/rule/id").stringValue() + "="
                                + answer.path("outcome").stringValue())
                        .toList());
    }

    @Test
    void eachCriterionSaysWhatItAnswersAndOnWhatGrounds() {
        JsonNode verdict = verdict(decider, "an", "chair", "action: APPOINT", """
                outcome flipsOn illustrative obstacles { kind }
                answers { outcome binding text english: text(language: EN) flipsOn rule { id citation confidence } ruleSet { id }
                  facts { kind name value record { __typename id } } missing { kind } remedy { kind } }""");
        assertThat(answers(verdict))
                .isEqualTo("no-appointment-at-once=PASS after-discipline=PASS planned-in-place=PASS");
        assertThat(verdict.path("outcome").stringValue()).isEqualTo("PASS");
        assertThat(verdict.path("illustrative").booleanValue()).isFalse();
        JsonNode planned = verdict.at("/answers/2");
        assertThat(planned.at("/facts/0").toString())
                .isEqualTo("{\"kind\":\"PLANNING_ENTRY\",\"name\":\"lượt quy hoạch và thời gian\","
                        + "\"value\":\"Chủ tịch UBND phường\",\"record\":{\"__typename\":\"PlanningEntry\",\"id\":\""
                        + RecordKind.PLANNING_ENTRY.id("an-chair") + "\"}}");
        assertThat(planned.path("text").stringValue()).isEqualTo("Có trong quy hoạch: Chủ tịch UBND phường.");
        assertThat(planned.path("english").stringValue()).isEqualTo("Planned for: Chủ tịch UBND phường.");
        assertThat(planned.at("/rule/citation").stringValue()).isEqualTo("Quy định 377-QĐ/TW (2025), Điều 34");
        assertThat(planned.at("/rule/confidence").stringValue()).isEqualTo("HIGH");
    }

    @Test
    void aFailTellsTheDayFromWhichOnItPassesAndTheRemedy() {
        JsonNode verdict = verdict(
                decider, "dung", "deputy", "action: APPOINT, ruleSet: \"80-qd-tw-2022\", asOf: \"2025-01-01\"", """
                outcome flipsOn answers { outcome text flipsOn rule { id } remedy { kind on months } facts { record { ... on
                  Discipline { key form } } } }""");
        assertThat(verdict.path("outcome").stringValue()).isEqualTo("FAIL");
        assertThat(verdict.path("flipsOn").stringValue()).isEqualTo("2025-06-01");
        assertThat(verdict.at("/answers/0").toString())
                .isEqualTo(
                        "{\"outcome\":\"FAIL\",\"text\":\"Chưa đủ thời gian sau kỷ luật khiển trách: 7 tháng; đủ từ ngày"
                                + " 01/06/2025.\",\"flipsOn\":\"2025-06-01\",\"rule\":{\"id\":\"after-discipline\"},"
                                + "\"remedy\":{\"kind\":\"WAIT\",\"on\":\"2025-06-01\",\"months\":5},"
                                + "\"facts\":[{\"record\":{\"key\":\"d\",\"form\":\"REPRIMAND\"}}]}");
    }

    @Test
    void byTheRulesOfTheDayTheAnswerIsAnother() {
        String fields = "outcome answers { outcome rule { id } ruleSet { id } }";
        assertThat(answers(verdict(decider, "an", "chair", "action: PLAN, asOf: \"2015-01-01\"", fields)))
                .as("made-up standards, whose scope the level decides")
                .isEqualTo("one-term=PASS age=PASS education=UNKNOWN political-theory=UNKNOWN rating=UNKNOWN"
                        + " after-discipline=PASS");
        assertThat(answers(verdict(decider, "an", "chair", "action: PLAN, asOf: \"2023-01-01\"", fields)))
                .isEqualTo("one-term=PASS");
        assertThat(answers(verdict(decider, "an", "chair", "action: PLAN", fields)))
                .isEqualTo("higher-title=PASS no-appointment-at-once=PASS two-terms=PASS");
        assertThat(answers(verdict(decider, "an", "seat", "action: PLAN", fields)))
                .as("a seat of a committee is no leadership title")
                .isEqualTo("two-terms=PASS");
    }

    @Test
    void whatNobodyKnowsOrNobodyAsksIsUnknown() {
        JsonNode rotation = verdict(decider, "an", "deputy", "action: ROTATE, ruleSet: \"65-qd-tw-2022\"", """
                outcome obstacles { kind certainty } answers { outcome rule { id } missing { kind closed words } remedy { kind } }""");
        assertThat(answers(rotation)).as("wards are not in its list").isEmpty();
        assertThat(rotation.path("obstacles").toString())
                .isEqualTo("[{\"kind\":\"HOLDS_ALREADY\",\"certainty\":\"CERTAIN\"}]");
        JsonNode nothing = verdict(decider, "chi", "deputy", "action: RETIRE", "outcome answers { outcome }");
        assertThat(nothing.toString()).isEqualTo("{\"outcome\":\"UNKNOWN\",\"answers\":[]}");
        JsonNode rating = verdict(decider, "an", "deputy", "action: REAPPOINT", """
                outcome answers { outcome text rule { id } missing { kind detail closed words(language: EN) } remedy { kind } }""");
        assertThat(rating.at("/answers/0/missing").toString())
                .isEqualTo("{\"kind\":\"EVALUATION\",\"detail\":\"2021\",\"closed\":false,\"words\":"
                        + "\"the evaluation of the year 2021\"}");
        assertThat(rating.at("/answers/0/remedy/kind").stringValue()).isEqualTo("COMPLETE_RECORD");
    }

    @Test
    void whoeverMayNotReadAFactDoesNotLearnItFromTheVerdict() {
        String fields =
                "outcome answers { outcome text rule { id } missing { kind closed } remedy { kind } facts { value } }";
        String asked = "action: APPOINT, ruleSet: \"80-qd-tw-2022\", asOf: \"2025-01-01\"";
        JsonNode verdict = verdict(as("planner", "*"), "dung", "deputy", asked, fields);
        assertThat(verdict.path("outcome").stringValue()).isEqualTo("UNKNOWN");
        assertThat(verdict.at("/answers/0").toString())
                .isEqualTo(
                        "{\"outcome\":\"UNKNOWN\",\"text\":\"Chưa xác định được thời gian sau kỷ luật: thiếu kỷ luật và ngày"
                                + " quyết định (bạn không được xem).\",\"rule\":{\"id\":\"after-discipline\"},"
                                + "\"missing\":{\"kind\":\"DISCIPLINE\",\"closed\":true},\"remedy\":{\"kind\":\"ASK_WHO_MAY_READ\"},"
                                + "\"facts\":[]}");
        JsonNode none = verdict(as("planner", "*"), "chi", "deputy", asked, fields);
        assertThat(none.path("answers"))
                .as("as of whoever was never disciplined")
                .isEqualTo(verdict.path("answers"));
        JsonNode inPart = verdict(as("decider", "ward"), "chi", "deputy", "action: PLAN", fields);
        assertThat(inPart.at("/answers/0/missing").toString())
                .isEqualTo("{\"kind\":\"POSTS_ELSEWHERE\",\"closed\":true}");
        assertThat(verdict(as("decider", "party"), "an", "chair", "action: PLAN", fields)
                        .isNull())
                .isTrue();
        assertThat(as("reader", "*")
                        .answer(
                                "{ eligibility(cadre: {key: \"an\"}, position: {key: \"chair\"}, action: PLAN) { outcome } }",
                                Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void oneForManyPostsAndManyForOneInTheOrderThatWasAsked() {
        JsonNode data = decider.data(
                """
                query($posts: [ID!]!, $cadres: [ID!]!) {
                  cadre(by: {key: "chi"}) { eligibilityFor(positions: $posts, action: PLAN) { position { key } outcome } }
                  position(by: {key: "deputy"}) { eligible(cadres: $cadres, action: PLAN) { cadre { key } outcome flipsOn } } }""",
                Map.of(
                        "posts", List.of(City.position("chair"), City.position("nowhere"), City.position("old")),
                        "cadres",
                                List.of(City.cadre("chi"), City.cadre("binh"), City.cadre("chi"), City.cadre("dung"))));
        assertThat(data.at("/cadre/eligibilityFor").toString())
                .isEqualTo("[{\"position\":{\"key\":\"chair\"},\"outcome\":\"PASS\"},"
                        + "{\"position\":{\"key\":\"old\"},\"outcome\":\"FAIL\"}]");
        assertThat(data.at("/position/eligible").findValuesAsString("key")).containsExactly("chi", "binh", "dung");
        assertThat(data.at("/position/eligible").findValuesAsString("outcome")).containsExactly("PASS", "FAIL", "PASS");
    }

    @Test
    void wrongArgumentsAreToldWhatToDo() {
        assertThat(message("action: PLAN, ruleSet: \"nothing\""))
                .isEqualTo("There is no rule set 'nothing': 'ruleSets { id }' tells which there are");
        assertThat(message("action: PLAN, term: {key: \"nothing\"}"))
                .isEqualTo("There is no such term: leave it out, or name another");
    }

    @Test
    void aWrongArgumentRefusesNoOtherQuestionOfTheRequest() {
        JsonNode answer = decider.answer(
                """
                query($posts: [ID!]!, $cadres: [ID!]!) {
                  cadre(by: {key: "chi"}) {
                    right: eligibilityFor(positions: $posts, action: PLAN) { outcome }
                    wrong: eligibilityFor(positions: $posts, action: PLAN, ruleSet: "nothing") { outcome } }
                  position(by: {key: "deputy"}) {
                    wrong: eligible(cadres: $cadres, action: PLAN, term: {key: "nothing"}) { outcome }
                    right: eligible(cadres: $cadres, action: PLAN) { outcome } } }""", Map.of("posts", List.of(City.position("chair")), "cadres", List.of(City.cadre("chi"))));
        assertThat(answer.at("/data/cadre").toString())
                .isEqualTo("{\"right\":[{\"outcome\":\"PASS\"}],\"wrong\":null}");
        assertThat(answer.at("/data/position").toString())
                .isEqualTo("{\"wrong\":null,\"right\":[{\"outcome\":\"PASS\"}]}");
        assertThat(answer.path("errors").findValuesAsString("code"))
                .containsExactly("INVALID_ARGUMENT", "INVALID_ARGUMENT");
        assertThat(answer.path("errors")
                        .valueStream()
                        .map(error -> error.path("path").toString()))
                .containsExactlyInAnyOrder("[\"cadre\",\"wrong\"]", "[\"position\",\"wrong\"]");
    }

    private String message(String arguments) {
        return decider.answer(
                        "{ eligibility(cadre: {key: \"an\"}, position: {key: \"chair\"}, %s) { outcome } }"
                                .formatted(arguments),
                        Map.of())
                .at("/errors/0/message")
                .stringValue();
    }

    @Test
    void whatStandsInTheWayForTwoReasonsIsToldOnceAsSurelyAsTheSurerOne() {
        as("steward", "*").imported("""
                {"organizations": [{"id": "closing", "name": "Ban cũ", "dissolution_date": "2026"},
                   {"id": "closed", "name": "Ban đã giải thể", "dissolution_date": "2025-07-01"}],
                 "posts": [{"id": "ended", "label": "Trưởng ban", "organization_id": "closing", "end_date": "2025-01-01"},
                   {"id": "ending", "label": "Trưởng ban", "organization_id": "closed", "end_date": "2026"}],
                 "persons": [], "memberships": []}""", "");
        for (String post : List.of("ended", "ending")) {
            assertThat(verdict(decider, "an", post, "action: PLAN", "obstacles { kind certainty }")
                            .path("obstacles"))
                    .as(post)
                    .hasToString("[{\"kind\":\"POST_ABOLISHED\",\"certainty\":\"CERTAIN\"}]");
        }
    }

    @Test
    void whoReadAVerdictStandsInTheAuditLog() {
        verdict(decider, "an", "chair", "action: PLAN", "outcome");
        assertThat(store.count("MATCH (entry:AuditEntry {part: 'eligibility'})-->(set) WHERE set.records = ['"
                        + City.cadre("an") + "'] RETURN count(entry) AS count"))
                .isEqualTo(1);
    }
}
