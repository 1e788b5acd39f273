package org.cadregraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who could follow whom, what follows a vacancy, and whether benches are enough, in a ward of a few posts. */
@SignedInTest
@Import(HandSetClock.class)
class SuccessionIntelligenceTest {

    /** An goes from the third post to the second, Bình from the second to the first; Chi and Dũng are planned for both. */
    private static final String FILE = """
            {"organizations": [
               {"id": "city", "name": "Thành phố", "classification": "city"},
               {"id": "ward", "name": "Đảng ủy phường Chi Lăng", "classification": "ward party committee", "parent_id": "city"},
               {"id": "other", "name": "Đảng ủy phường Tam Thanh", "classification": "ward party committee", "parent_id": "city"}],
             "posts": [
               {"id": "first", "label": "Bí thư Đảng ủy", "organization_id": "ward", "rank": 2, "seats": 1},
               {"id": "second", "label": "Phó Bí thư Đảng ủy", "organization_id": "ward", "rank": 3, "seats": 1},
               {"id": "third", "label": "Trưởng ban Xây dựng Đảng", "organization_id": "ward", "rank": 4, "seats": 1},
               {"id": "clerk", "label": "Chuyên viên", "organization_id": "ward", "rank": 9, "seats": 4},
               {"id": "seat", "label": "Ủy viên Ban Chấp hành Đảng bộ", "organization_id": "ward", "rank": 3, "seats": 9},
               {"id": "there", "label": "Bí thư Đảng ủy", "organization_id": "other", "rank": 2, "seats": 1}],
             "persons": [
               {"id": "lan", "name": "Nguyễn Thị Lan", "gender": "nữ", "birth_date": "1975-01-01"},
               {"id": "binh", "name": "Lê Văn Bình", "gender": "nam", "birth_date": "1980-03-02"},
               {"id": "an", "name": "Đỗ Thị Ánh", "gender": "nữ", "birth_date": "1985-05-17"},
               {"id": "chi", "name": "Trần Linh Chi", "gender": "nữ", "birth_date": "1990-01-01"},
               {"id": "dung", "name": "Phạm Văn Dũng", "gender": "nam", "birth_date": "1988-08-30"}],
             "memberships": [
               {"id": "lan-1", "person_id": "lan", "post_id": "first", "organization_id": "ward", "start_date": "2020-01-01"},
               {"id": "binh-1", "person_id": "binh", "post_id": "second", "organization_id": "ward", "start_date": "2021-01-01"},
               {"id": "binh-2", "person_id": "binh", "post_id": "seat", "organization_id": "ward", "start_date": "2020-01-01"},
               {"id": "an-1", "person_id": "an", "post_id": "third", "organization_id": "ward", "start_date": "2021-01-01"},
               {"id": "chi-1", "person_id": "chi", "post_id": "clerk", "organization_id": "ward", "start_date": "2021-01-01"},
               {"id": "dung-1", "person_id": "dung", "post_id": "clerk", "organization_id": "ward", "start_date": "2021-01-01"}],
             "planning_entries": [
               {"id": "1", "person_id": "binh", "post_id": "first", "rank": 1, "readiness": "ready_now", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "2", "person_id": "chi", "post_id": "first", "rank": 2, "readiness": "in_3_to_5_years", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "3", "person_id": "an", "post_id": "second", "rank": 1, "readiness": "in_1_to_2_years", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "4", "person_id": "lan", "post_id": "second", "rank": 2, "readiness": "ready_now", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "5", "person_id": "dung", "post_id": "third", "rank": 1, "readiness": "in_3_to_5_years", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "6", "person_id": "chi", "post_id": "third", "rank": 2, "readiness": "in_3_to_5_years", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "7", "person_id": "chi", "post_id": "there", "rank": 1, "readiness": "in_3_to_5_years", "source": "object_1", "start_date": "2025-09-01"},
               {"id": "8", "person_id": "dung", "post_id": "seat", "rank": 1, "source": "object_1", "start_date": "2025-09-01"}]}
            """;

    private static final String PLANS = """
            query($o: [OpeningInput!]!, $depth: Int!, $count: Int!, $stay: [ID!], $move: [ID!], $choices: [MoveChoiceInput!], $weights: MoveWeightsInput) {
              vacancyPlans(openings: $o, depth: $depth, count: $count, mustStay: $stay, mustMove: $move, choices: $choices, weights: $weights) {
                optimal gap plans { score actions { kind cadre { id } position { id } fromPosition { id } on }
                  steps { position { key } depth after ending points parts { kind points } move { cadre { key } outcome leaves { key } } } } } }""";

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
        Api steward = as("steward", "*");
        assertThat(steward.imported(FILE, "").path("rejected").intValue()).isZero();
        assertThat(steward.importFiles(
                                Map.of(
                                        "disciplines.csv",
                                        "id,cadre_id,form,on,to\nd,chi,REPRIMAND,2025-12-01,2026-12-01\n"
                                                .getBytes(StandardCharsets.UTF_8)),
                                "?strict=true")
                        .statusCode())
                .isEqualTo(200);
        decider = as("decider", "*");
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role, List.of(role), List.of(organisation)));
    }

    private static String cadre(String key) {
        return RecordKind.CADRE.id(key);
    }

    private static String position(String key) {
        return RecordKind.POSITION.id(key);
    }

    private Map<String, Object> question(int depth, int count, Object... more) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "o",
                List.of(Map.of("position", position("first"), "on", "2028-01-01")),
                "depth",
                depth,
                "count",
                count));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(String.valueOf(more[i]), more[i + 1]);
        }
        return variables;
    }

    private JsonNode plans(Map<String, Object> variables) {
        return decider.data(PLANS, variables).path("vacancyPlans");
    }

    private static List<String> moves(JsonNode plan) {
        return plan.path("steps")
                .valueStream()
                .map(step -> step.at("/position/key").stringValue() + " "
                        + (step.path("move").isNull()
                                ? step.path("ending").stringValue()
                                : step.at("/move/cadre/key").stringValue()))
                .toList();
    }

    @Test
    void theGraphTellsWhoIsPlannedWhatTheyWouldLeaveAndWhereItLeadsBack() {
        JsonNode graph = decider.data("""
                        { position(by: {key: "first"}) { successionGraph(depth: 3, asOf: "2026-03-01") { complete cycles { positions { key } }
                          posts { position { key } distance entries { ... on Incumbency { cadre { key } } }
                            successors { leadsOn inCycle planned { cadre { key } outcome leaves { key } entry { readiness } } } } } } }""").at("/position/successionGraph");
        assertThat(graph.path("complete").booleanValue()).isTrue();
        assertThat(graph.path("posts")
                        .valueStream()
                        .map(post -> post.path("distance") + " "
                                + post.at("/position/key").stringValue()))
                .containsExactly("0 first", "1 second", "1 clerk", "2 third");
        assertThat(graph.at("/posts/0/entries/0/cadre/key").stringValue()).isEqualTo("lan");
        assertThat(graph.at("/posts/0/successors/0").toString())
                .as("her seat in the committee goes along")
                .isEqualTo(
                        "{\"leadsOn\":true,\"inCycle\":true,\"planned\":{\"cadre\":{\"key\":\"binh\"},\"outcome\":\"PASS\","
                                + "\"leaves\":{\"key\":\"second\"},\"entry\":{\"readiness\":\"READY_NOW\"}}}");
        assertThat(graph.at("/posts/0/successors/1/planned/outcome").stringValue())
                .as("a reprimand stands against her")
                .isEqualTo("FAIL");
        assertThat(graph.path("cycles").toString())
                .as("Lan of the first is planned for the second, Bình of the second for the first")
                .isEqualTo("[{\"positions\":[{\"key\":\"first\"},{\"key\":\"second\"}]}]");
    }

    @Test
    void whatFollowsAVacancyTheBestFirst() {
        JsonNode found = plans(question(3, 3));
        assertThat(found.path("optimal").booleanValue()).isTrue();
        assertThat(found.path("gap").intValue()).isZero();
        JsonNode best = found.at("/plans/0");
        assertThat(moves(best)).containsExactly("first binh", "second an", "third dung", "clerk EXTERNAL_ENTRY");
        // 30 + 10 + 20 - 10, 15 + 10 + 20 - 10, 5 + 10 + 20 - 10, -30
        assertThat(best.path("score").intValue()).isEqualTo(80);
        assertThat(best.at("/steps/0/parts").toString())
                .isEqualTo(
                        "[{\"kind\":\"READINESS\",\"points\":30},{\"kind\":\"RANK\",\"points\":10},"
                                + "{\"kind\":\"EMERGENCY\",\"points\":0},{\"kind\":\"VERDICT\",\"points\":20},{\"kind\":\"MOVE\",\"points\":-10}]");
        assertThat(found.path("plans")
                        .valueStream()
                        .map(plan -> plan.path("score").intValue()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found.path("plans").valueStream().flatMap(plan -> moves(plan).stream()))
                .as("who leaves the post fills no other")
                .noneMatch(step -> step.endsWith(" lan"));
    }

    @Test
    void nobodyMovesWhomTheRulesKeepFromItUntilTheDayOnWhichTheyDoNot() {
        Map<String, Object> before =
                question(1, 5, "o", List.of(Map.of("position", position("first"), "on", "2026-04-01")));
        assertThat(plans(before).path("plans").valueStream().flatMap(plan -> moves(plan).stream()))
                .contains("first binh")
                .doesNotContain("first chi");
        assertThat(plans(question(1, 5)).path("plans").valueStream().flatMap(plan -> moves(plan).stream()))
                .contains("first binh", "first chi");
    }

    @Test
    void whoMustStayWhoMustMoveAndWhatIsChosen() {
        assertThat(moves(plans(question(3, 1, "stay", List.of(cadre("binh")))).at("/plans/0")))
                .first()
                .isEqualTo("first chi");
        assertThat(moves(plans(question(3, 1, "move", List.of(cadre("chi")))).at("/plans/0")))
                .contains("third chi", "first binh");
        assertThat(moves(plans(question(
                                3, 1, "choices", List.of(Map.of("position", position("third"), "cadre", cadre("chi")))))
                        .at("/plans/0")))
                .contains("third chi");
        assertThat(plans(question(
                                3, 1, "choices", List.of(Map.of("position", position("first"), "cadre", cadre("an")))))
                        .path("plans")
                        .toString())
                .isEqualTo("[]");
        JsonNode refused =
                decider.answer(PLANS, question(3, 1, "stay", List.of(cadre("chi")), "move", List.of(cadre("chi"))));
        assertThat(refused.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void twoWhoLeaveOnePostAtOnceAreTwoOpenings() {
        List<Map<String, Object>> twice = List.of(
                Map.of("position", position("clerk"), "on", "2028-01-01", "leaves", cadre("chi")),
                Map.of("position", position("clerk"), "on", "2028-01-01", "leaves", cadre("dung")));
        assertThat(moves(plans(question(1, 1, "o", twice)).at("/plans/0")))
                .containsExactly("clerk EXTERNAL_ENTRY", "clerk EXTERNAL_ENTRY");
        List<Map<String, Object>> wrong =
                List.of(Map.of("position", position("third"), "on", "2028-01-01", "leaves", cadre("lan")));
        assertThat(decider.answer(PLANS, question(1, 1, "o", wrong))
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void otherWeightsMakeAnotherOrder() {
        JsonNode found = plans(question(3, 1, "weights", Map.of("move", -200)));
        assertThat(moves(found.at("/plans/0"))).containsExactly("first LEFT_VACANT");
    }

    @Test
    void aChosenPlanBecomesADraftOfADecision() {
        JsonNode best = plans(question(3, 1)).at("/plans/0");
        List<Map<String, Object>> actions = new ArrayList<>();
        best.path("actions").forEach(action -> {
            Map<String, Object> input = new HashMap<>();
            input.put("kind", action.path("kind").stringValue());
            input.put("cadre", action.at("/cadre/id").stringValue());
            input.put("position", action.at("/position/id").stringValue());
            input.put("fromPosition", action.at("/fromPosition/id").stringValue());
            actions.add(input);
        });
        assertThat(actions).hasSize(3);
        Map<String, Object> draft = new HashMap<>(Map.of(
                "title", "Kiện toàn", "organisation", RecordKind.ORGANISATION.id("ward"), "effectiveOn", "2027-06-01"));
        draft.put("actions", actions);
        JsonNode payload = new Mutations(as("decider", "*"))
                .send(
                        "draftDecision",
                        "DraftDecisionInput",
                        draft,
                        "draft { actions { kind cadre { key } position { key } fromPosition { key } } }");
        assertThat(payload.at("/draft/actions/0").toString())
                .isEqualTo("{\"kind\":\"TRANSFER\",\"cadre\":{\"key\":\"binh\"},\"position\":{\"key\":\"first\"},"
                        + "\"fromPosition\":{\"key\":\"second\"}}");
        List<Map<String, Object>> supposed = new ArrayList<>(actions);
        supposed.addFirst(Map.of("kind", "RETIRE", "cadre", cadre("lan")));
        JsonNode then = decider.data(
                "query($d: [AssumedDecisionInput!]!) @scenario(decisions: $d) {"
                        + " position(by: {key: \"third\"}) { holders(asOf: \"2027-07-01\") { tenure { cadre { key } } } } }",
                Map.of("d", List.of(Map.of("on", "2027-06-01", "actions", supposed))));
        assertThat(then.at("/position/holders/0/tenure/cadre/key").stringValue())
                .isEqualTo("dung");
    }

    private JsonNode coverage(String organisation, String arguments, String fields) {
        return decider.data("{ organisation(by: {key: \"%s\"}) { coverage(%s) { %s } } }"
                        .formatted(organisation, arguments, fields))
                .at("/organisation/coverage");
    }

    @Test
    void benchesThatLookFullOverlap() {
        JsonNode all = coverage("city", "by: \"2026-03-01\", subtree: true, loss: ALL, posts: LEADERSHIP", """
                posts seats covered shortfallCount shortfalls { seats positions { key } people { key } }
                benches { position { key } seats uncovered reasons count(outcome: PASS) assigned { cadre { key } } }""");
        assertThat(all.path("posts").intValue()).isEqualTo(4);
        assertThat(all.path("covered").intValue()).isEqualTo(3);
        assertThat(all.path("shortfalls").toString())
                .as("Chi, the only one there, is disciplined")
                .isEqualTo("[{\"seats\":1,\"positions\":[{\"key\":\"there\"}],\"people\":[]}]");
        JsonNode later = coverage("city", "by: \"2028-01-01\", subtree: true, loss: ALL, posts: LEADERSHIP", """
                covered shortfalls { seats positions { key } people { key } }
                benches(uncovered: false) { position { key } assigned { cadre { key } } }""");
        assertThat(later.path("covered").intValue()).isEqualTo(4);
        assertThat(later.path("shortfalls").toString()).isEqualTo("[]");
        assertThat(later.path("benches")
                        .valueStream()
                        .map(bench -> bench.at("/position/key").stringValue() + " "
                                + bench.at("/assigned/0/cadre/key").stringValue()))
                .containsExactlyInAnyOrder("first binh", "second lan", "third dung", "there chi");
    }

    @Test
    void whatMayBeVacantByADayIsTold() {
        JsonNode due = coverage(
                "ward", "by: \"2036-01-01\", posts: LEADERSHIP", "posts benches { position { key } reasons seats }");
        assertThat(due.path("benches").toString())
                .as("born in 1975, she retires before")
                .isEqualTo("[{\"position\":{\"key\":\"first\"},\"reasons\":[\"RETIREMENT\"],\"seats\":1}]");
        assertThat(coverage("other", "by: \"2026-03-01\"", "benches { position { key } reasons }")
                        .path("benches")
                        .toString())
                .isEqualTo("[{\"position\":{\"key\":\"there\"},\"reasons\":[\"VACANT\"]}]");
    }

    @Test
    void anotherRuleSetDropsSomebodyOutAndAPostLosesItsCoverage() {
        JsonNode against = coverage("other", "by: \"2028-01-01\", action: REVIEW_PLAN", """
                covered against(ruleSet: "50-qd-tw-2021") { other { covered } entered { planned { cadre { key } } }
                  droppedOut { planned { cadre { key } } otherVerdict { outcome answers { outcome rule { id } ruleSet { id } } } }
                  lost { position { key } covered otherCovered because { planned { cadre { key } } } } gained { position { key } } }""");
        assertThat(against.path("covered").intValue()).isEqualTo(1);
        assertThat(against.at("/against/other/covered").intValue()).isZero();
        assertThat(against.at("/against/lost").toString())
                .isEqualTo("[{\"position\":{\"key\":\"there\"},\"covered\":1,\"otherCovered\":0,"
                        + "\"because\":[{\"planned\":{\"cadre\":{\"key\":\"chi\"}}}]}]");
        assertThat(against.at("/against/droppedOut/0/planned/cadre/key").stringValue())
                .isEqualTo("chi");
        assertThat(against.at("/against/gained").toString()).isEqualTo("[]");
    }

    @Test
    void twoScenariosAreCompared() {
        String query = """
                query($a: [AssumedDecisionInput!]!, $b: [AssumedDecisionInput!]) {
                  compareScenarios(organisation: {key: "ward"}, scenario: $a, against: $b, asOf: "2027-07-01", posts: LEADERSHIP) {
                    posts { position { key } holders { key } otherHolders { key } }
                    coverage { seats covered } otherCoverage { seats covered } } }""";
        List<Object> retirement = List.of(
                Map.of("on", "2027-06-01", "actions", List.of(Map.of("kind", "RETIRE", "cadre", cadre("lan")))));
        JsonNode compared = decider.data(query, Map.of("a", retirement)).path("compareScenarios");
        assertThat(compared.toString())
                .isEqualTo(
                        "{\"posts\":[{\"position\":{\"key\":\"first\"},\"holders\":[],\"otherHolders\":[{\"key\":\"lan\"}]}],"
                                + "\"coverage\":{\"seats\":1,\"covered\":1},\"otherCoverage\":{\"seats\":0,\"covered\":0}}");
        List<Object> impossible = List.of(Map.of(
                "on",
                "2027-06-01",
                "actions",
                List.of(Map.of("kind", "APPOINT", "cadre", cadre("an"), "position", position("first")))));
        JsonNode refused = decider.answer(query, Map.of("a", retirement, "b", impossible));
        assertThat(refused.at("/errors/0/extensions/code").stringValue()).isEqualTo("SEAT_TAKEN");
    }

    @Test
    void theFileAsItWasOnTheDayOfSigning() {
        Api steward = as("steward", "*");
        clock.set("2026-04-01T00:00:00Z");
        JsonNode discipline = steward.data("{ cadre(by: {key: \"chi\"}) { disciplines { id version } } }")
                .at("/cadre/disciplines/0");
        assertThat(Mutations.problems(new Mutations(steward)
                        .send(
                                "withdrawDiscipline",
                                "WithdrawInput",
                                Map.of(
                                        "reason",
                                        "Một người khác",
                                        "id",
                                        discipline.path("id").stringValue(),
                                        "expectedVersion",
                                        discipline.path("version").stringValue()),
                                "")))
                .isEmpty();
        String asked = "benches { planned { cadre { key } outcome } covered: assigned { cadre { key } } }";
        assertThat(coverage("other", "by: \"2026-03-15\", loss: ALL", asked)
                        .at("/benches/0/planned/0/outcome")
                        .stringValue())
                .isEqualTo("PASS");
        assertThat(coverage("other", "by: \"2026-03-15\", loss: ALL, knownAt: \"2026-03-15T00:00:00Z\"", asked)
                        .at("/benches/0/planned/0/outcome")
                        .stringValue())
                .isEqualTo("FAIL");
    }

    @Test
    void whoSeesAPartSeesThePostsAndPlansOfThatPartAlone() {
        Api part = as("planner", RecordKind.ORGANISATION.id("other"));
        assertThat(part.data("{ organisation(by: {key: \"ward\"}) { coverage(by: \"2026-03-01\") { posts } } }")
                        .path("organisation")
                        .isNull())
                .isTrue();
        JsonNode answer = part.answer(PLANS, question(3, 1));
        assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("NOT_FOUND");
        JsonNode open = as("planner", "*").data(PLANS, question(3, 1)).path("vacancyPlans");
        assertThat(open.at("/plans/0/steps/0/move/outcome").stringValue())
                .as("planners may not read of disciplines: nobody passes, and nobody is kept from it")
                .isEqualTo("UNKNOWN");
        assertThat(as("planner", "*")
                        .data(
                                "{ organisation(by: {key: \"ward\"}) { coverage(by: \"2026-03-01\", loss: ALL, posts: LEADERSHIP) { covered } } }")
                        .at("/organisation/coverage/covered")
                        .intValue())
                .as("Lan alone, of whom it is not asked, since the post is no higher one")
                .isEqualTo(1);
        assertThat(as("reader", "*")
                        .answer(PLANS, question(3, 1))
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("FORBIDDEN");
    }
}
