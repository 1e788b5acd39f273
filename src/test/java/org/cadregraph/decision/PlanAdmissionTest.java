package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.RequestCost;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Action;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.cadregraph.tenure.TermEntry;
import org.cadregraph.tenure.TermRegister;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Into a plan comes whom the rules let in, or a waiver, and no more than there may be. */
@GraphTest
@Import(HandSetClock.class)
class PlanAdmissionTest {

    /** Deputies of one ward, and what some of them lack. */
    private static final List<String> PERSONS = Stream.concat(
                    IntStream.rangeClosed(1, 6).mapToObj(number -> person("d" + number, "1985-05-17")),
                    Stream.of(person("old", "1966-03-02"), person("unborn", null), person("unranked", "1985-05-17")))
            .toList();

    private static final String FILE = """
            {"organizations": [
               {"id": "city", "name": "UBND thành phố", "classification": "city people's committee"},
               {"id": "ward", "name": "UBND phường", "classification": "ward people's committee", "parent_id": "city"}],
             "posts": [
               {"id": "chair", "label": "Chủ tịch UBND phường", "organization_id": "ward", "rank": 3},
               {"id": "chair2", "label": "Trưởng Công an phường", "organization_id": "ward", "rank": 3},
               {"id": "chair3", "label": "Bí thư phường", "organization_id": "ward", "rank": 3},
               {"id": "chair4", "label": "Giám đốc phường", "organization_id": "ward", "rank": 3},
               {"id": "unranked", "label": "Trưởng ban", "organization_id": "ward"},
               {"id": "deputy", "label": "Phó Chủ tịch UBND phường", "organization_id": "ward", "rank": 4}],
             "persons": [%s],
             "memberships": [%s]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @Autowired
    private Graph graph;

    @Autowired
    private TermRegister terms;

    @Autowired
    private Clearance clearance;

    private static String person(String key, @Nullable String born) {
        return "{\"id\": \"%s\", \"name\": \"Đỗ Thị %s\", \"gender\": \"nam\"%s}"
                .formatted(key, key, born == null ? "" : ", \"birth_date\": \"" + born + "\"");
    }

    private static String membership(String person) {
        return "{\"id\": \"%1$s\", \"person_id\": \"%1$s\", \"post_id\": \"%2$s\", \"organization_id\": \"ward\", \"start_date\": \"2021-01-01\"}"
                .formatted(person, person.equals("unranked") ? "unranked" : "deputy");
    }

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2026-03-01T00:00:00Z");
        String memberships = Stream.of("d1", "d2", "d3", "d4", "d5", "d6", "old", "unborn", "unranked")
                .map(PlanAdmissionTest::membership)
                .collect(Collectors.joining(", "));
        String file = FILE.formatted(String.join(", ", PERSONS), memberships);
        assertThat(api.imported(file, "").path("rejected").intValue()).isZero();
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "terms");
        List<TermEntry> entries =
                List.of(term("m1", "2026-01-01", "2031-01-01"), term("m2", "2031-01-01", "2036-01-01"));
        graph.write(writer -> terms.save(writer, change, entries));
    }

    private static TermEntry term(String key, String from, String to) {
        return new TermEntry(key, "ward", key, PartialDate.of(from), PartialDate.of(to));
    }

    private JsonNode plan(String cadre, String position, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "cadre",
                RecordKind.CADRE.id(cadre),
                "position",
                RecordKind.POSITION.id(position),
                "from",
                "2026-03-01"));
        input.putAll(more);
        return new Mutations(api).send("planCadre", "PlanCadreInput", input, "planningEntry { id version }");
    }

    private List<String> planned(String cadre, String position) {
        return Mutations.problems(plan(cadre, position, Map.of()));
    }

    private List<String> correct(JsonNode payload, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", payload.at("/planningEntry/id").stringValue());
        input.put("expectedVersion", payload.at("/planningEntry/version").stringValue());
        return Mutations.problems(new Mutations(api)
                .send("correctPlanningEntry", "CorrectPlanningEntryInput", input, "planningEntry { id }"));
    }

    private List<String> waive(String cadre, String criterion, String effect, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "cadre",
                RecordKind.CADRE.id(cadre),
                "ruleSet",
                "377-qd-tw-2025",
                "criterion",
                criterion,
                "effect",
                effect,
                "reason",
                "Cho phép",
                "document",
                "12-CV/TU",
                "approvedBy",
                RecordKind.ORGANISATION.id("city"),
                "on",
                "2026-02-01"));
        input.putAll(more);
        return Mutations.problems(new Mutations(api).send("createWaiver", "CreateWaiverInput", input, "record { id }"));
    }

    @Test
    void whoMeetsTheRulesIsTakenIn() {
        assertThat(planned("d1", "chair")).isEmpty();
        assertThat(planned("d1", "deputy"))
                .as("held already, and no higher title")
                .hasSize(2)
                .allMatch(each -> each.equals("NOT_ELIGIBLE input.cadre"));
    }

    @Test
    void whoFailsIsToldByWhichCriterionAndIsTakenInByAnExemptionAlone() {
        JsonNode refused = plan("old", "chair", Map.of());
        assertThat(Mutations.problems(refused)).containsExactly("NOT_ELIGIBLE input.cadre");
        assertThat(refused.at("/problems/0/message").stringValue())
                .contains("By Quy định 377-QĐ/TW (2025) (Age for at least two terms when planning the next term)")
                .contains("waiver (EXEMPTS) for the criterion 'two-terms' of '377-qd-tw-2025'");
        assertThat(store.count("MATCH ()-[p:PLANNED_FOR]->() RETURN count(p) AS count"))
                .isZero();
        assertThat(waive("old", "two-terms", "SETTLES", Map.of())).isEmpty();
        assertThat(waive("old", "higher-title", "EXEMPTS", Map.of())).isEmpty();
        assertThat(waive("old", "two-terms", "EXEMPTS", Map.of("position", RecordKind.POSITION.id("chair2"))))
                .isEmpty();
        assertThat(waive("old", "two-terms", "EXEMPTS", Map.of("until", "2026-02-28")))
                .isEmpty();
        assertThat(waive("old", "two-terms", "EXEMPTS", Map.of("on", "2026-03-02")))
                .isEmpty();
        assertThat(waive("d1", "two-terms", "EXEMPTS", Map.of())).isEmpty();
        assertThat(planned("old", "chair")).containsExactly("NOT_ELIGIBLE input.cadre");
        assertThat(planned("old", "chair2")).isEmpty();
        assertThat(Mutations.problems(plan("old", "chair", Map.of("from", "2026-03-02"))))
                .isEmpty();
    }

    @Test
    void whatIsUnknownIsNoPassAndADocumentSettlesIt() {
        JsonNode refused = plan("unranked", "chair", Map.of());
        assertThat(Mutations.problems(refused)).containsExactly("ELIGIBILITY_UNKNOWN input.cadre");
        assertThat(refused.at("/problems/0/message").stringValue()).contains("'higher-title'", "Complete the record");
        assertThat(waive("unranked", "higher-title", "SETTLES", Map.of())).isEmpty();
        assertThat(planned("unranked", "chair")).isEmpty();
        assertThat(planned("unborn", "chair"))
                .hasSize(2)
                .allMatch(each -> each.equals("ELIGIBILITY_UNKNOWN input.cadre"));
        assertThat(waive("unborn", "two-terms", "EXEMPTS", Map.of())).isEmpty();
        assertThat(planned("unborn", "chair"))
                .as("no waiver says when somebody retires")
                .containsExactly("ELIGIBILITY_UNKNOWN input.cadre");
    }

    @Test
    void whereNoRuleIsInForceNobodyIsTakenIn() {
        JsonNode refused = plan("d1", "chair", Map.of("from", "2005-01-01"));
        assertThat(Mutations.problems(refused)).contains("ELIGIBILITY_UNKNOWN input.cadre");
        assertThat(refused.path("problems").toString()).contains("No rule is in force for sure");
    }

    @Test
    void aDayKnownInPartIsLookedAtFromItsFirstToItsLast() {
        // 43 on the first day of 2027, so that two terms are left; what changes by itself is only later.
        assertThat(Mutations.problems(plan("d1", "chair", Map.of("from", "2027"))))
                .isEmpty();
        assertThat(waive("old", "two-terms", "EXEMPTS", Map.of("until", "2026-06-30")))
                .isEmpty();
        assertThat(Mutations.problems(plan("old", "chair", Map.of("from", "2026-06"))))
                .isEmpty();
        assertThat(Mutations.problems(plan("old", "chair2", Map.of("from", "2026"))))
                .as("not yet on its first day, and no longer on its last")
                .isNotEmpty()
                .allMatch(each -> each.endsWith("input.cadre"));
    }

    @Test
    void aWaiverNamesACriterionThatThereIs() {
        assertThat(waive("old", "two-term", "EXEMPTS", Map.of())).containsExactly("INVALID_ARGUMENT input.criterion");
        assertThat(waive("old", "people-per-title", "EXEMPTS", Map.of()))
                .as("a limit of a plan is no criterion")
                .containsExactly("INVALID_ARGUMENT input.criterion");
        assertThat(waive("old", "two-terms", "EXEMPTS", Map.of("ruleSet", "377")))
                .containsExactly("INVALID_ARGUMENT input.ruleSet");
        HttpResponse<String> report = api.importFiles(Map.of("waivers.csv", """
                        id,cadre_id,rule_set,criterion,effect,reason,document,approved_by_id,on
                        1,old,377-qd-tw-2025,two-term,exempts,Cho phép,1,city,2026
                        2,old,377-qd-tw-2025,two-terms,exempts,Cho phép,1,city,2026-01
                        """.getBytes(StandardCharsets.UTF_8)), "");
        assertThat(report.body()).contains("\"rejected\":1", "'ruleSet(id: ");
        assertThat(planned("old", "chair")).isEmpty();
    }

    @Test
    void aTitleHasNoMoreThanThreePeopleInATerm() {
        List<JsonNode> three = Stream.of("d1", "d2", "d3")
                .map(cadre -> plan(cadre, "chair", Map.of("term", id("m1"))))
                .toList();
        assertThat(three)
                .allSatisfy(payload -> assertThat(Mutations.problems(payload)).isEmpty());
        JsonNode fourth = plan("d4", "chair", Map.of("term", id("m1")));
        assertThat(Mutations.problems(fourth)).containsExactly("PLAN_CAP_EXCEEDED input.cadre");
        assertThat(fourth.at("/problems/0/message").stringValue())
                .contains("too many people, 4; at most 3", "377-QĐ/TW", "2026-03-01");
        JsonNode later = plan("d4", "chair", Map.of("term", id("m2")));
        assertThat(Mutations.problems(later)).as("in another term").isEmpty();
        assertThat(correct(later, Map.of("term", id("m1")))).containsExactly("PLAN_CAP_EXCEEDED input.id");
        assertThat(correct(later, Map.of("rank", 2))).isEmpty();
        assertThat(Mutations.problems(new Mutations(api)
                        .send(
                                "removePlanningEntry",
                                "RemovePlanningEntryInput",
                                Map.of(
                                        "id",
                                        three.getFirst().at("/planningEntry/id").stringValue(),
                                        "expectedVersion",
                                        three.getFirst()
                                                .at("/planningEntry/version")
                                                .stringValue(),
                                        "on",
                                        "2026-03-01",
                                        "reason",
                                        "OTHER"),
                                "planningEntry { id }")))
                .isEmpty();
        assertThat(Mutations.problems(plan("d5", "chair", Map.of("term", id("m1")))))
                .isEmpty();
    }

    private static String id(String term) {
        return RecordKind.TERM.id(term);
    }

    @Test
    void aPersonHasNoMoreThanThreeTitles() {
        assertThat(Stream.of("chair", "chair2", "chair3").map(post -> planned("d1", post)))
                .allMatch(List::isEmpty);
        assertThat(planned("d1", "chair4")).containsExactly("PLAN_CAP_EXCEEDED input.cadre");
    }

    @Test
    void whatAnImportBroughtStaysAndIsCorrectedAndMadeNoWorse() {
        String lines = "id,cadre_id,position_id,readiness,start_date\n"
                + Stream.of("d1", "d2", "d3", "d4", "old")
                        .map(cadre -> cadre + "," + cadre + ",chair,,2026-01-01\n")
                        .collect(Collectors.joining());
        assertThat(api.importFiles(Map.of("planning_entries.csv", lines.getBytes(StandardCharsets.UTF_8)), "")
                        .body())
                .contains("\"rejected\":0");
        assertThat(planned("d5", "chair")).containsExactly("PLAN_CAP_EXCEEDED input.cadre");
        assertThat(correct(entry("d4"), Map.of("from", "2026-02-01"))).isEmpty();
        assertThat(correct(entry("d4"), Map.of("rank", 1))).isEmpty();
        assertThat(correct(entry("old"), Map.of("from", "2026-02-01"))).containsExactly("NOT_ELIGIBLE input.id");
        assertThat(correct(entry("old"), Map.of("to", "2026-02-01"))).isEmpty();
        Map<String, @Nullable Object> back = new HashMap<>();
        back.put("to", null);
        assertThat(correct(entry("old"), back))
                .as("taken in anew, on the day on which it had ended")
                .containsExactlyInAnyOrder("NOT_ELIGIBLE input.id", "PLAN_CAP_EXCEEDED input.id");
    }

    private JsonNode entry(String key) {
        return api.data(
                "query($id: ID!) { planningEntry: node(id: $id) { id ... on PlanningEntry { version } } }",
                Map.of("id", RecordKind.PLANNING_ENTRY.id(key)));
    }

    @Test
    void ofManyAtOnceNoMoreComeInThanThereMayBe() {
        List<JsonNode> people = Mutations.atOnce(Stream.of("d1", "d2", "d3", "d4", "d5", "d6")
                .<Callable<JsonNode>>map(cadre -> () -> plan(cadre, "chair", Map.of()))
                .toList());
        assertThat(people.stream().map(Mutations::problems).filter(List::isEmpty))
                .hasSize(3);
        assertThat(people.stream().flatMap(payload -> Mutations.problems(payload).stream()))
                .hasSize(3)
                .allMatch(each -> each.equals("PLAN_CAP_EXCEEDED input.cadre"));
        store.count("MATCH ()-[p:PLANNED_FOR]->() DELETE p RETURN count(p) AS count");
        List<JsonNode> titles = Mutations.atOnce(Stream.of("chair", "chair2", "chair3", "chair4")
                .<Callable<JsonNode>>map(post -> () -> plan("d1", post, Map.of()))
                .toList());
        assertThat(titles.stream().map(Mutations::problems).filter(List::isEmpty))
                .hasSize(3);
    }

    private static Clearance.Wish wish(String cadre, String position) {
        return new Clearance.Wish(
                RecordKind.CADRE.id(cadre),
                RecordKind.POSITION.id(position),
                Action.APPOINT,
                LocalDate.of(2026, 3, 1),
                null,
                id("m1"),
                List.of("moves", position, "cadre"));
    }

    private int statements(List<Clearance.Wish> wishes, InputProblems problems) {
        RequestCost cost = new RequestCost(Integer.MAX_VALUE);
        cost.begin();
        try {
            clearance.check(Viewer.LOCAL, wishes, problems);
        } finally {
            cost.end();
        }
        return cost.statements();
    }

    @Test
    void manyAreJudgedInAsManyStatementsAsOne() {
        List<Clearance.Wish> many = Stream.of("d1", "d2", "d3", "d4", "d5", "old")
                .flatMap(cadre -> Stream.of("chair", "chair2", "chair3").map(post -> wish(cadre, post)))
                .toList();
        assertThat(statements(many, new InputProblems()))
                .isEqualTo(statements(List.of(wish("d1", "chair")), new InputProblems()));
    }

    @Test
    void whoIsNotThereIsNotFoundWhereTheyAreNamed() {
        InputProblems problems = new InputProblems();
        statements(List.of(wish("nobody", "chair"), wish("d1", "nowhere")), problems);
        assertThatThrownBy(problems::refuseIfAny)
                .hasMessageContaining("NOT_FOUND, message=No cadre has this id, path=[input, moves, chair, cadre]")
                .hasMessageContaining(
                        "NOT_FOUND, message=No position has this id, path=[input, moves, nowhere, cadre]");
    }

    @Test
    void ofWhoeverWasErasedNoWordOfAWaiverIsLeft() {
        assertThat(waive("old", "two-terms", "EXEMPTS", Map.of())).isEmpty();
        String version = api.data("{ cadre(by: {key: \"old\"}) { version } }")
                .at("/cadre/version")
                .stringValue();
        JsonNode erased = new Mutations(api)
                .send(
                        "eraseCadre",
                        "EraseCadreInput",
                        Map.of("id", RecordKind.CADRE.id("old"), "expectedVersion", version, "reason", "Theo yêu cầu"),
                        "cadre { waivers { ruleSet criterion effect reason document on } }");
        assertThat(erased.at("/cadre/waivers").toString())
                .isEqualTo("[{\"ruleSet\":null,\"criterion\":null,\"effect\":\"EXEMPTS\",\"reason\":null,"
                        + "\"document\":null,\"on\":\"2026-02-01\"}]");
    }
}
