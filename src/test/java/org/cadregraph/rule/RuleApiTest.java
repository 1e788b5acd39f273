package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules, retirement and the calendar as the API tells them. */
@GraphTest
@AnyAdapter("rules and the calendar are files")
class RuleApiTest {

    @Autowired
    private Api api;

    @Test
    void aRuleSetTellsItsSourceScopeDatesAndConfidence() {
        JsonNode set = api.data("""
                { ruleSet(id: "80-qd-tw-2022") { id title title_en: title(language: EN) number from to source draft replaces
                    certainty(asOf: "2024-01-01") afterwards: certainty(asOf: "2025-10-08")
                    scope { words(language: EN) levels organisations local }
                    rules { id kind confidence citation actions posts means(language: EN) reads(language: EN)
                      parameters { name label(language: EN) value } note } } }""").path("ruleSet");
        assertThat(set.path("title").stringValue()).startsWith("Quy định về phân cấp quản lý cán bộ");
        assertThat(set.path("title_en").stringValue()).startsWith("Regulation on the management of cadres");
        assertThat(set.path("number").stringValue()).isEqualTo("80-QĐ/TW");
        assertThat(set.path("from").stringValue()).isEqualTo("2022-08-18");
        assertThat(set.path("to").stringValue()).isEqualTo("2025-10-08");
        assertThat(set.path("source").stringValue()).isEqualTo("SHIPPED");
        assertThat(set.path("certainty").stringValue()).isEqualTo("CERTAIN");
        assertThat(set.path("afterwards").isNull()).isTrue();
        assertThat(set.at("/scope/words").stringValue()).isEqualTo("The whole political system");
        assertThat(set.at("/rules/0")).hasToString("""
                {"id":"after-discipline","kind":"SINCE_DISCIPLINE","confidence":"MEDIUM","citation":"Quy định 80-QĐ/TW (2022)",\
                "actions":["APPOINT"],"posts":"ALL","means":"Enough months have passed since discipline",\
                "reads":"Decisions on discipline, their forms and days","parameters":[{"name":"months","label":"months",\
                "value":"khiển trách 12, cảnh cáo 30, cách chức 60"}],"note":null}""");
        assertThat(api.data("{ ruleSet(id: \"none\") { id } }").path("ruleSet").isNull())
                .isTrue();
    }

    @Test
    void thoseInForceOnADayForAnAction() {
        String document = "query ($asOf: Date, $action: CadreAction)"
                + " { ruleSets(asOf: $asOf, action: $action) { id rules { actions } } }";
        JsonNode then = api.data(document, Map.of("asOf", "2024-01-01", "action", "APPOINT"))
                .path("ruleSets");
        assertThat(ids(then)).contains("80-qd-tw-2022", "727-qd").doesNotContain("377-qd-tw-2025", "50-qd-tw-2021");
        then.forEach(set -> set.path("rules")
                .forEach(rule -> assertThat(rule.path("actions").toString()).contains("\"APPOINT\"")));
        JsonNode now = api.data(document, Map.of("asOf", "2025-10-08", "action", "APPOINT"))
                .path("ruleSets");
        assertThat(ids(now)).contains("377-qd-tw-2025").doesNotContain("80-qd-tw-2022", "138-amendment-draft");
        assertThat(ids(api.data("{ ruleSets { id } }").path("ruleSets"))).contains("138-amendment-draft");
    }

    private static java.util.List<String> ids(JsonNode sets) {
        return StreamSupport.stream(sets.spliterator(), false)
                .map(set -> set.path("id").stringValue())
                .toList();
    }

    @Test
    void whenSomebodyRetires() {
        JsonNode found = api.data("""
                { retirement(gender: FEMALE, birthDate: "1970") { years months reached lastDay from assumedBirth
                    ruleSet { number } rule { confidence } }
                  retirementSchedule(gender: MALE, from: 2021, to: 2022) { year years months bornFrom bornTo } }""");
        assertThat(found.path("retirement")).hasToString("""
                {"years":57,"months":4,"reached":"2027-05-01","lastDay":"2027-05-31","from":"2027-06-01","assumedBirth":true,\
                "ruleSet":{"number":"135/2020/NĐ-CP"},"rule":{"confidence":"HIGH"}}""");
        assertThat(found.path("retirementSchedule")).hasToString("""
                [{"year":2021,"years":60,"months":3,"bornFrom":"1961-01","bornTo":"1961-10"},\
                {"year":2022,"years":60,"months":6,"bornFrom":"1961-10","bornTo":"1962-07"}]""");
    }

    @Test
    void yearsThatNobodyMeansAreRefused() {
        JsonNode refused = api.answer("{ retirementSchedule(gender: MALE, from: 2036, to: 2021) { year } }", Map.of());
        assertThat(refused.at("/errors/0/extensions/code").stringValue("")).isEqualTo("INVALID_ARGUMENT");
        assertThat(refused.at("/errors/0/message").stringValue(""))
                .isEqualTo("Years from 2036 to 2021 cannot be shown: ask for years from 1950 to 2100 in their order,"
                        + " at most 100 at once");
    }

    @Test
    void whatTheCalendarDoesNotCoverIsUnknown() {
        JsonNode found = api.data("""
                { before: holidays(year: 2020) { on } after: holidays(year: 2036) { on }
                  holidays(year: 2026) { on name(language: EN) kind confidence }
                  workingDays(from: "2026-08-24", to: "2026-09-07")
                  unknown: workingDays(from: "2020-12-31", to: "2021-01-05") }""");
        assertThat(found.path("before").isNull()).isTrue();
        assertThat(found.path("after").isNull()).isTrue();
        assertThat(found.path("holidays").toString())
                .contains(
                        "{\"on\":\"2026-04-27\",\"name\":\"Hùng Kings' Day\",\"kind\":\"IN_LIEU\",\"confidence\":\"HIGH\"}",
                        "{\"on\":\"2026-08-22\",\"name\":\"Worked in exchange\",\"kind\":\"WORKED\",\"confidence\":\"MEDIUM\"}");
        // 24 to 28 August, 3 and 4 September.
        assertThat(found.path("workingDays").intValue()).isEqualTo(7);
        assertThat(found.path("unknown").isNull()).isTrue();
    }
}
