package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A plan reviewed: who no longer qualifies and since when, what has gone stale, caps and structure, by one rule set or two. */
@SignedInTest
@Import(HandSetClock.class)
class PlanReviewTest {

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

    private JsonNode review(String organisation, String arguments, String fields) {
        return decider.data("{ organisation(by: {key: \"%s\"}) { planReview%s { %s } } }"
                        .formatted(organisation, arguments, fields))
                .at("/organisation/planReview");
    }

    @Test
    void whoNoLongerQualifiesSinceWhenAndByWhichCriterion() {
        JsonNode review = review("city", "(subtree: true)", """
                total passed: count(outcome: PASS) failed: count(outcome: FAIL) unknown: count(outcome: UNKNOWN)
                entries(only: [FAIL]) { entry { key } since failed { since answer { rule { id } ruleSet { id } text(language: EN) } } }""");
        assertThat(review.path("total").intValue()).isEqualTo(6);
        JsonNode binh = review.path("entries")
                .valueStream()
                .filter(each -> each.at("/entry/key").stringValue().equals("binh-chair"))
                .findFirst()
                .orElseThrow();
        // Too little time was left by the rules of 2023; those of today ask for nothing of the kind in a review.
        assertThat(binh.toString())
                .isEqualTo(
                        "{\"entry\":{\"key\":\"binh-chair\"},\"since\":\"2023-01-02\",\"failed\":[{\"since\":\"2025-03-01\","
                                + "\"answer\":{\"rule\":{\"id\":\"out-of-planning\"},\"ruleSet\":{\"id\":\"96-qd-tw-2023\"},"
                                + "\"text\":\"Too much low trust: 10/17 (2025-03-01).\"}}]}");
        assertThat(review.path("passed").intValue()
                        + review.path("failed").intValue()
                        + review.path("unknown").intValue())
                .isEqualTo(6);
    }

    @Test
    void entriesThatOutlivedWhatTheyWereMadeForAreFlagged() {
        JsonNode review = review("ward", "", "stale { entry { key } stale { kind certainty since } }");
        assertThat(stale(review, "dung-chair"))
                .isEqualTo("[{\"kind\":\"MOVED\",\"certainty\":\"CERTAIN\",\"since\":\"2025-02-01\"},"
                        + "{\"kind\":\"REVIEW_OVERDUE\",\"certainty\":\"CERTAIN\",\"since\":\"2025-10-08\"}]");
        assertThat(stale(review, "dung-old"))
                .contains("{\"kind\":\"POST_ABOLISHED\",\"certainty\":\"CERTAIN\",\"since\":\"2024-01-01\"}");
        assertThat(stale(review, "an-chair")).isEqualTo("none");
        JsonNode later =
                review("ward", "(asOf: \"2030-01-01\")", "stale { entry { key } stale { kind certainty since } }");
        assertThat(stale(later, "binh-chair"))
                .contains("{\"kind\":\"RETIREMENT_AGE\",\"certainty\":\"POSSIBLE\",\"since\":\"2028-01-01\"}");
    }

    private static String stale(JsonNode review, String key) {
        return review.path("stale")
                .valueStream()
                .filter(each -> each.at("/entry/key").stringValue().equals(key))
                .map(each -> each.path("stale").toString())
                .findFirst()
                .orElse("none");
    }

    @Test
    void capsAndStructureAndWhoWouldMendThem() {
        JsonNode review = review("city", "(subtree: true)", """
                limits { outcome text(language: EN) rule { id } position { key } cadre { key } organisation { key }
                  entries { key } missing { kind } mends { kind cadre { key } entry { key } } }""");
        JsonNode title = limit(review, "people-per-title", "/position/key", "chair");
        assertThat(title.path("outcome").stringValue()).isEqualTo("FAIL");
        assertThat(title.path("text").stringValue()).isEqualTo("Chủ tịch UBND phường: too many people, 4; at most 3.");
        assertThat(title.path("mends").toString())
                .isEqualTo("[{\"kind\":\"TAKE_OUT\",\"cadre\":{\"key\":\"chi\"},\"entry\":{\"key\":\"chi-chair\"}}]");
        JsonNode women = limit(review, "women", "/organisation/key", "party");
        assertThat(women.path("outcome").stringValue()).isEqualTo("FAIL");
        assertThat(women.path("mends")
                        .valueStream()
                        .map(mend -> mend.at("/cadre/key").stringValue()))
                .as("a woman who holds a post there and stands nowhere in the plan")
                .isEmpty();
        assertThat(limit(review, "entries-per-seat", "/organisation/key", "party")
                        .path("outcome")
                        .stringValue())
                .isEqualTo("FAIL");
        assertThat(limit(review, "age-bands", "/organisation/key", "ward")
                        .at("/missing/kind")
                        .stringValue())
                .isEqualTo("AGE_BANDS");
        assertThat(limit(review, "titles-per-person", "/cadre/key", "dung")
                        .path("outcome")
                        .stringValue())
                .isEqualTo("PASS");
    }

    @Test
    void whoIsNotInThePlanYetWouldMendIt() {
        JsonNode review = review("party", "", "limits(only: [FAIL]) { rule { id } mends { kind cadre { key } } }");
        assertThat(limit(review, "women", "/rule/id", "women").path("mends").toString())
                .as("nobody holds a post in the committee itself")
                .isEqualTo("[]");
        Api steward = as("steward", "*");
        steward.imported("""
                {"organizations": [], "posts": [], "persons": [],
 "memberships": [{"id": "an-2", "person_id": "an", "post_id": "seat", "organization_id": "party",
                  "start_date": "2025-06-01"}]}""", "");
        JsonNode then = review("party", "", "limits(only: [FAIL]) { rule { id } mends { kind cadre { key } } }");
        assertThat(limit(then, "women", "/rule/id", "women").path("mends").toString())
                .isEqualTo("[{\"kind\":\"TAKE_IN\",\"cadre\":{\"key\":\"an\"}}]");
    }

    private static JsonNode limit(JsonNode review, String rule, String about, String key) {
        return review.path("limits")
                .valueStream()
                .filter(limit -> limit.at("/rule/id").stringValue().equals(rule)
                        && limit.at(about).stringValue("").equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " of " + key + " in " + review));
    }

    @Test
    void underTwoRuleSetsTheDifferencesCiteTheirRules() {
        JsonNode review = review("ward", "(ruleSet: \"377-qd-tw-2025\")", """
                against(ruleSet: "50-qd-tw-2021") { ruleSet { id }
                  entries { entry { key } verdict { outcome } otherVerdict { outcome } reasons { rule { id citation } outcome ruleSet { id } } }
                  limits { rule { id } outcome } otherLimits { rule { id } outcome } }""");
        JsonNode against = review.path("against");
        assertThat(against.path("entries").toString())
                .as("a reprimand that has expired stands in the way by the older rule alone")
                .contains(
                        "{\"entry\":{\"key\":\"dung-chair\"},\"verdict\":{\"outcome\":\"PASS\"},\"otherVerdict\":{\"outcome\":"
                                + "\"FAIL\"},\"reasons\":[{\"rule\":{\"id\":\"no-discipline\",\"citation\":\"Quy định 50-QĐ/TW (2021)\"},"
                                + "\"outcome\":\"FAIL\",\"ruleSet\":{\"id\":\"50-qd-tw-2021\"}}]}");
        assertThat(against.path("limits").findValuesAsString("id")).contains("people-per-title");
        assertThat(against.path("otherLimits").findValuesAsString("id")).containsOnly("source-groups");
    }

    @Test
    void aPlanThatNobodyMayReadIsEmpty() {
        JsonNode review = as("decider", "party")
                .data(
                        "{ organisation(by: {key: \"party\"}) { planReview { total entries { entry { key } } limits { outcome } } } }")
                .at("/organisation/planReview");
        assertThat(review.path("entries").findValuesAsString("key")).containsExactly("binh-seat");
        assertThat(decider.answer(
                                "{ organisation(by: {key: \"ward\"}) { planReview(action: APPOINT) { total } } }",
                                Map.of())
                        .at("/errors/0/message")
                        .stringValue())
                .startsWith("A plan is reviewed for the action REVIEW_PLAN");
    }

    @Test
    void aReviewThatIsRefusedRefusesNoOther() {
        JsonNode answer = decider.answer("""
                { ward: organisation(by: {key: "ward"}) {
                    today: planReview { total }
                    wrong: planReview(ruleSet: "nothing") { total }
                    other: planReview(ruleSet: "50-qd-tw-2021") { total } }
                  party: organisation(by: {key: "party"}) { planReview { total } } }""", Map.of());
        assertThat(answer.path("data"))
                .hasToString("{\"ward\":{\"today\":{\"total\":5},\"wrong\":null,\"other\":{\"total\":5}},"
                        + "\"party\":{\"planReview\":{\"total\":1}}}");
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path")).hasToString("[\"ward\",\"wrong\"]");
        assertThat(answer.at("/errors/0/message").stringValue()).startsWith("There is no rule set 'nothing'");
    }

    @Test
    void aPlanThatIsTooLargeRefusesNoOther() {
        as("steward", "*").imported(largePlan(2_001), "");
        JsonNode answer = decider.answer("""
                { large: organisation(by: {key: "large"}) { planReview { total } }
                  ward: organisation(by: {key: "ward"}) { planReview { total } } }""", Map.of());
        assertThat(answer.path("data"))
                .hasToString("{\"large\":{\"planReview\":null},\"ward\":{\"planReview\":{\"total\":5}}}");
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/message").stringValue())
                .isEqualTo("What is to be reviewed has more than 2000 entries: ask unit by unit, or for one term");
    }

    /** An organisation with one post for which so many are planned. */
    private static String largePlan(int entries) {
        List<String> persons = new ArrayList<>();
        List<String> planned = new ArrayList<>();
        for (int number = 0; number < entries; number++) {
            persons.add("{\"id\": \"n%1$d\", \"name\": \"Người %1$d\"}".formatted(number));
            planned.add(
                    "{\"id\": \"n%1$d\", \"person_id\": \"n%1$d\", \"post_id\": \"many\", \"start_date\": \"2024-01-01\"}"
                            .formatted(number));
        }
        return """
                {"organizations": [{"id": "large", "name": "Sở lớn"}],
                 "posts": [{"id": "many", "label": "Phó Giám đốc", "organization_id": "large"}],
                 "persons": [%s], "memberships": [], "planning_entries": [%s]}""".formatted(String.join(",", persons), String.join(",", planned));
    }

    @Test
    void whoReadAReviewStandsInTheAuditLogWithAllOfThePlan() {
        review("party", "", "total");
        review("ward", "", "limits { outcome }");
        assertThat(store.count("""
                MATCH (entry:AuditEntry {part: 'eligibility'})-->(set) WHERE size(set.records) = 1 RETURN count(entry) AS count""")).isEqualTo(1);
        assertThat(store.count("""
                MATCH (entry:AuditEntry {part: 'eligibility'})-->(set) WHERE size(set.records) = 4 RETURN count(entry) AS count""")).isEqualTo(1);
    }
}
