package org.cadregraph.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What was taken into plans in a period: each entry that began in it, judged as a review of that day judges it. */
@SignedInTest
@Import(HandSetClock.class)
class PlanAdmissionsTest {

    private static final String ENTRIES =
            "entries { outcome entry { key from } verdict { asOf } failed { answer { rule { id } } } }";

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

    private JsonNode ask(Api who, String organisation, String arguments, String fields) {
        return who.data("{ organisation(by: {key: \"%s\"}) { %s%s { %s } } }"
                        .formatted(
                                organisation,
                                arguments.contains("asOf") ? "planReview" : "planAdmissions",
                                arguments,
                                fields))
                .path("organisation")
                .iterator()
                .next();
    }

    private static String period(String from, String to) {
        return "(subtree: true, from: \"%s\", to: \"%s\")".formatted(from, to);
    }

    private static List<String> keys(JsonNode made) {
        return made.path("entries")
                .valueStream()
                .map(each -> each.at("/entry/key").stringValue())
                .toList();
    }

    /** An independent way to the same: the plan of each entry's own day, reviewed as if it were made anew. */
    @Test
    void eachIsJudgedAsAReviewOfItsFirstDayJudgesIt() {
        JsonNode made = ask(decider, "city", period("1990-01-01", "2030-01-01"), "total " + ENTRIES);
        assertThat(made.path("total").intValue()).isEqualTo(made.path("entries").size());
        assertThat(keys(made)).contains("binh-chair").doesNotHaveDuplicates();
        for (JsonNode each : made.path("entries")) {
            String day = each.at("/verdict/asOf").stringValue();
            JsonNode then = ask(decider, "city", "(subtree: true, asOf: \"%s\", action: PLAN)".formatted(day), ENTRIES)
                    .path("entries")
                    .valueStream()
                    .filter(other -> other.at("/entry/key").equals(each.at("/entry/key")))
                    .findFirst()
                    .orElseThrow();
            assertThat(each).isEqualTo(then);
        }
        int judged = 0;
        for (String outcome : List.of("PASS", "FAIL", "UNKNOWN")) {
            JsonNode some = ask(
                    decider,
                    "city",
                    period("1990-01-01", "2030-01-01"),
                    "count(outcome: %1$s) entries(only: [%1$s]) { outcome }".formatted(outcome));
            assertThat(some.path("entries")).hasSize(some.path("count").intValue());
            judged += some.path("count").intValue();
        }
        assertThat(judged).isEqualTo(made.path("total").intValue());
    }

    @Test
    void oneCountsInThePeriodInWhichItsFirstDayLiesForSure() {
        JsonNode all = ask(decider, "city", period("1990-01-01", "2030-01-01"), ENTRIES);
        String from = all.path("entries")
                .valueStream()
                .filter(each -> each.at("/entry/key").stringValue().equals("binh-chair"))
                .map(each -> each.at("/entry/from").stringValue())
                .findFirst()
                .orElseThrow();
        String first = (from + "-01-01").substring(0, 10);
        assertThat(keys(ask(decider, "city", period(first, "2030-01-01"), ENTRIES)))
                .contains("binh-chair");
        assertThat(keys(ask(decider, "city", period("1990-01-01", first), ENTRIES)))
                .doesNotContain("binh-chair");
    }

    @Test
    void whoMayNotSeePlansSeesNone() {
        for (String role : List.of("reader", "auditor")) {
            JsonNode answer = as(role, "*")
                    .answer(
                            "{ organisation(by: {key: \"city\"}) { planAdmissions" + period("1990-01-01", "2030-01-01")
                                    + " { total } } }",
                            Map.of());
            assertThat(answer.at("/data/organisation/planAdmissions/total").isNumber())
                    .as("%s", answer)
                    .isFalse();
        }
        JsonNode empty = decider.answer(
                "{ organisation(by: {key: \"city\"}) { planAdmissions" + period("2020-01-01", "2020-01-01")
                        + " { total } } }",
                Map.of());
        assertThat(empty.at("/errors/0/extensions/code").stringValue()).isEqualTo("INVALID_ARGUMENT");
    }
}
