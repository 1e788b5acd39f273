package org.cadregraph.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is asked of all careers over GraphQL: who may ask it, what small groups are told as, and what is wrong with a question. */
@SignedInTest
class CareerAnswersTest {

    private static final int PEOPLE = 7;

    /** Seven who went from deputy to head, of whom the last two are head still; in an office of its own another head. */
    private static final String STORE = """
            {"organizations": [{"id": "A", "name": "Sở A"}, {"id": "C", "name": "Sở C"}],
             "posts": [
               {"id": "deputy", "label": "Phó phòng", "organization_id": "A", "role": "deputy"},
               {"id": "head", "label": "Trưởng phòng", "organization_id": "A", "role": "head"},
               {"id": "other", "label": "Trưởng phòng", "organization_id": "C", "role": "head"}],
             "persons": [%s],
             "memberships": [%s,
               {"id": "x", "person_id": "p0", "post_id": "other", "organization_id": "C", "start_date": "2015-01-01"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        String people = IntStream.range(0, PEOPLE)
                .mapToObj("{\"id\": \"p%1$d\", \"name\": \"Người %1$d\"}"::formatted)
                .collect(Collectors.joining(","));
        String tenures = IntStream.range(0, PEOPLE)
                .mapToObj(n -> """
                        {"id": "d%1$d", "person_id": "p%1$d", "post_id": "deputy", "organization_id": "A", "start_date": "200%1$d-01-01", "end_date": "200%1$d-12-31"},
                        {"id": "h%1$d", "person_id": "p%1$d", "post_id": "head", "organization_id": "A", "start_date": "200%1$d-12-31"%2$s}""".formatted(n, n < PEOPLE - 2 ? ", \"end_date\": \"2014-12-31\"" : ""))
                .collect(Collectors.joining(","));
        JsonNode report = as("steward", "*").imported(STORE.formatted(people, tenures), "");
        assertThat(report.path("rejected").intValue()).as("%s", report).isZero();
    }

    private Api as(String role, String organisation) {
        return api.as(Tokens.header(role, List.of(role), List.of(organisation)));
    }

    private static final String LADDERS =
            "{ careerLadders(to: {kind: \"head\"}%s) { arrivals paths { count steps { place { kind } time { median } } } } }";

    @Test
    void groupsAreToldToTheNearestMultipleOfFiveUnlessOneAsksForMore() {
        JsonNode told = as("planner", "*").data(LADDERS.formatted("")).path("careerLadders");
        assertThat(told.path("arrivals").intValue()).isEqualTo(5);
        assertThat(told.at("/paths/0/count").intValue()).isEqualTo(5);
        assertThat(told.at("/paths/0/steps/0/time/median").intValue()).isEqualTo(360);
        JsonNode exact =
                as("planner", "*").data(LADDERS.formatted(", smallestCell: 1")).path("careerLadders");
        assertThat(exact.path("arrivals").intValue()).isEqualTo(PEOPLE);
        assertThat(exact.at("/paths/0/count").intValue()).isEqualTo(PEOPLE);
        assertThat(exact.at("/paths/0/steps/0/time/median").intValue()).isEqualTo(364);
        JsonNode none =
                as("planner", "*").data(LADDERS.formatted(", smallestCell: 8")).path("careerLadders");
        assertThat(none.path("arrivals").intValue()).isZero();
        assertThat(none.path("paths")).isEmpty();
    }

    @Test
    void anAnalystReadsStatisticsOfAllAndNobodysRecord() {
        Api analyst = as("analyst", "*");
        assertThat(analyst.data(LADDERS.formatted(""))
                        .at("/careerLadders/arrivals")
                        .intValue())
                .isEqualTo(5);
        assertThat(analyst.data("{ nextSteps(from: {kind: \"deputy\"}) { moved places { place { kind } count } } }")
                        .at("/nextSteps/moved")
                        .intValue())
                .isEqualTo(5);
        assertThat(analyst.data("{ positions { totalCount } organisations { nodes { name } } }")
                        .at("/positions/totalCount")
                        .intValue())
                .isEqualTo(3);
        for (String finer : List.of(
                ", smallestCell: 4",
                ", smallestCell: 6",
                ", asOf: \"2010-06-01\"",
                ", among: {begunFrom: \"2010-01-02\"}",
                ", among: {begunTo: \"2010-12-31\"}",
                ", knownAt: \"2999-01-01T00:00:00Z\"")) {
            assertThat(code(analyst, LADDERS.formatted(finer))).as(finer).isEqualTo("FORBIDDEN");
        }
        assertThat(analyst.data(LADDERS.formatted(", asOf: \"2010-01-01\", smallestCell: 5"))
                        .at("/careerLadders/arrivals")
                        .intValue())
                .isEqualTo(5);
        for (String other : List.of(
                "{ cadres { totalCount } }",
                "{ position(by: {key: \"head\"}) { holders { certainty } } }",
                "{ transitions(method: BY_START) { total } }",
                "{ organisation(by: {key: \"A\"}) { inOffice { certain } } }",
                "{ position(by: {key: \"head\"}) { feeders { holders } } }")) {
            assertThat(code(analyst, other)).as(other).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void whoeverWorksForAPartSeesTheStepsInIt() {
        JsonNode part = as("planner", "C")
                .data("{ careerLadders(to: {kind: \"head\"}, smallestCell: 1) { arrivals withoutPrior } }")
                .path("careerLadders");
        assertThat(part.path("arrivals").intValue()).isEqualTo(1);
        assertThat(part.path("withoutPrior").intValue()).isEqualTo(1);
        assertThat(code(as("planner", "C"), "{ careerLadders(to: {kind: \"deputy\"}) { arrivals } }"))
                .isEqualTo("NOT_FOUND");
        assertThat(code(as("planner", "C"), "{ nextSteps(from: {position: {key: \"head\"}}) { count } }"))
                .isEqualTo("NOT_FOUND");
    }

    private static String code(Api somebody, String document) {
        return somebody.answer(document, Map.of())
                .at("/errors/0/extensions/code")
                .stringValue("");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "careerLadders(to: {position: {key: \"none\"}}) { arrivals }           | NOT_FOUND        | 'to.position' names none that exists",
                "careerLadders(to: {kind: \"none\"}) { arrivals }                      | NOT_FOUND        | 'to.kind' is that of no post that you see",
                "nextSteps(from: {rank: 3}) { count }                                | NOT_FOUND        | 'from.rank' is that of no post that you see",
                "nextSteps(from: {kind: \"head\"}, among: {organisation: {key: \"?\"}}) { count } | NOT_FOUND | 'among.organisation' names none that exists",
                "careerLadders(to: {kind: \"head\"}, steps: 0) { arrivals }            | INVALID_ARGUMENT | 'steps' is from 1 to 50, not 0",
                "careerLadders(to: {kind: \"head\"}, smallestCell: 0) { arrivals }     | INVALID_ARGUMENT | 'smallestCell' is 1 or more, not 0",
                "careerLadders(to: {kind: \"head\"}) { paths(first: 501) { count } }   | INVALID_ARGUMENT | 'first' is from 1 to 500, not 501",
                "careerPaths(from: {kind: \"head\"}, to: {position: {key: \"head\"}}) { count } | INVALID_ARGUMENT | 'from' and 'to' have a post in common",
                "cadre(by: {key: \"p0\"}) { similarCareers(first: 0) { distance } }    | INVALID_ARGUMENT | 'first' is from 1 to 100, not 0",
                "cadres { nodes { similarCareers { distance } } }                    | LIMIT_EXCEEDED   | of one cadre",
                "careerLadders(to: {}) { arrivals }                                  | INVALID_QUERY    | CareerPlaceInput"
            })
    void whatIsWrongIsSaid(String field, String code, String message) {
        JsonNode answer = as("planner", "*").answer("{ " + field + " }", Map.of());
        assertThat(answer.at("/errors/0/extensions/code").stringValue())
                .as("%s", answer)
                .isEqualTo(code);
        assertThat(answer.at("/errors/0/message").stringValue()).contains(message);
    }

    @Test
    void theNextPostIsNoneThatIsHeldAndTheProbabilitiesAreOfWhatIsLeft() {
        JsonNode likely = as("planner", "*")
                .data(
                        "{ cadre(by: {key: \"p6\"}) { likelyNextPosts(smallestCell: 1) { position { key } probability basis count } } }")
                .at("/cadre/likelyNextPosts");
        assertThat(likely.valueStream().map(post -> post.at("/position/key").stringValue()))
                .containsExactlyInAnyOrder("deputy", "other");
        assertThat(likely.at("/0/position/key").stringValue()).isEqualTo("other");
        assertThat(likely.at("/0/count").intValue()).isEqualTo(1);
        assertThat(likely.valueStream()
                        .mapToDouble(post -> post.path("probability").doubleValue())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aScenarioCountsWithWhatItSupposes() {
        String question =
                "{ nextSteps(from: {kind: \"head\"}, asOf: \"2026-02-01\", smallestCell: 1) { count left staying } }";
        Api planner = as("planner", "*");
        JsonNode before = planner.data(question).path("nextSteps");
        JsonNode supposed = planner.data(
                        "query @scenario(decisions: [{on: \"2026-01-05\", actions: [{kind: RETIRE, cadre: \""
                                + RecordKind.CADRE.id("p6") + "\"}]}]) " + question)
                .path("nextSteps");
        assertThat(supposed.path("staying").intValue())
                .isEqualTo(before.path("staying").intValue() - 1);
        assertThat(supposed.path("left").intValue())
                .isEqualTo(before.path("left").intValue() + 1);
        assertThat(planner.data(question).path("nextSteps")).isEqualTo(before);
    }
}
