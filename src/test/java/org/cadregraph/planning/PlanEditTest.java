package org.cadregraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Planning entries entered, corrected and removed by hand, once however often a client sends it. */
@GraphTest
@Import(HandSetClock.class)
class PlanEditTest {

    private static final String ALL = """
            planningEntry { id key version cadre { key } position { key } term { key } readiness rank source emergency
              from to reviewedOn removal note recordedFrom }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2022-03-01T00:00:00Z");
        api.imported(Plan.CITY, "");
        Plan.load(api, "p1,an,chair,ready_now,1,object_1,,2020-03-01,,,,hồ sơ");
    }

    private static String cadre(String key) {
        return RecordKind.CADRE.id(key);
    }

    private static String position(String key) {
        return RecordKind.POSITION.id(key);
    }

    private JsonNode send(String mutation, Map<String, ? extends @Nullable Object> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return new Mutations(api).send(mutation, type, input, ALL);
    }

    private JsonNode plan(String cadre, String position, Map<String, ?> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("cadre", cadre(cadre), "position", position(position), "from", "2022-02-01"));
        input.putAll(more);
        return send("planCadre", input);
    }

    /** A change to the entry {@code p1} as it stands now. */
    private JsonNode change(String mutation, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", RecordKind.PLANNING_ENTRY.id("p1"));
        input.putIfAbsent("expectedVersion", entry().path("version").stringValue());
        return send(mutation, input);
    }

    private JsonNode entry() {
        return api.data(
                        "query($id: ID!) { node(id: $id) { ... on PlanningEntry { version readiness rank from to removal } } }",
                        Map.of("id", RecordKind.PLANNING_ENTRY.id("p1")))
                .path("node");
    }

    @Test
    void aNewOneHasWhatItWasGiven() {
        JsonNode payload = plan(
                "binh",
                "chair",
                Map.of("readiness", "IN_1_TO_2_YEARS", "rank", 2, "source", "OBJECT_2", "emergency", true));
        assertThat(Mutations.problems(payload)).isEmpty();
        assertThat(Plan.said(payload.path("planningEntry")))
                .containsEntry("readiness", "IN_1_TO_2_YEARS")
                .containsEntry("rank", "2")
                .containsEntry("source", "OBJECT_2")
                .containsEntry("emergency", "true")
                .containsEntry("from", "2022-02-01")
                .doesNotContainKeys("to", "removal");
        assertThat(payload.at("/planningEntry/cadre/key").stringValue()).isEqualTo("binh");
        assertThat(payload.at("/planningEntry/position/key").stringValue()).isEqualTo("chair");
        assertThat(api.data("{ position(by: {key: \"chair\"}) { plannedSuccessors { cadre { key } } } }")
                        .findValuesAsString("key"))
                .containsExactly("an", "binh");
    }

    @Test
    void whatItMustNotBeIsTold() {
        assertThat(Mutations.problems(plan("nobody", "nowhere", Map.of("term", "m0", "rank", 0))))
                .containsExactlyInAnyOrder(
                        "NOT_FOUND input.cadre",
                        "NOT_FOUND input.position",
                        "NOT_FOUND input.term",
                        "INVALID_ARGUMENT input.rank");
        assertThat(Mutations.problems(
                        send("planCadre", Map.of("cadre", position("chair"), "position", cadre("an"), "from", "2021"))))
                .as("a record of another kind")
                .containsExactlyInAnyOrder("NOT_FOUND input.cadre", "NOT_FOUND input.position");
        assertThat(Mutations.problems(plan("binh", "chair", Map.of("key", "p1"))))
                .containsExactly("DUPLICATE_KEY input.key");
        assertThat(Mutations.problems(change("correctPlanningEntry", Map.of("to", "2019", "removal", "MOVED"))))
                .containsExactly("DATES_OUT_OF_ORDER input.to");
        assertThat(Mutations.problems(change("correctPlanningEntry", Map.of("expectedVersion", "earlier"))))
                .containsExactly("CONFLICT input.expectedVersion");
        assertThat(Mutations.problems(
                        send("correctPlanningEntry", Map.of("id", "q0", "expectedVersion", "1", "rank", 1))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Mutations.problems(change("removePlanningEntry", Map.of("on", "2019-12-31", "reason", "RETIRED"))))
                .containsExactly("DATES_OUT_OF_ORDER input.on");
    }

    @Test
    void onePersonIsPlannedOnceForOnePostAndTerm() {
        assertThat(Mutations.problems(plan("an", "chair", Map.of()))).containsExactly("ALREADY_PLANNED input");
        assertThat(Mutations.problems(plan("an", "q", Map.of()))).isEmpty();
        assertThat(Mutations.problems(change("removePlanningEntry", Map.of("on", "2022-02-01", "reason", "MOVED"))))
                .isEmpty();
        assertThat(Mutations.problems(plan("an", "chair", Map.of())))
                .as("from the day of the removal on")
                .isEmpty();
        assertThat(Mutations.problems(change("correctPlanningEntry", Map.of("to", "2022-03"))))
                .as("two at the same time, by a correction")
                .containsExactly("ALREADY_PLANNED input");
    }

    @Test
    void aFieldThatIsLeftOutStaysAndNullClears() {
        Map<String, @Nullable Object> input = new HashMap<>(Map.of("readiness", "IN_3_TO_5_YEARS", "emergency", true));
        input.put("source", null);
        Map<String, String> said =
                Plan.said(change("correctPlanningEntry", input).path("planningEntry"));
        assertThat(said)
                .containsEntry("readiness", "IN_3_TO_5_YEARS")
                .containsEntry("rank", "1")
                .containsEntry("emergency", "true")
                .containsEntry("note", "hồ sơ")
                .doesNotContainKey("source");
    }

    @Test
    void aCorrectionOutlivesTheSameSayingAndGivesWayToANewOne() {
        assertThat(Mutations.problems(change("correctPlanningEntry", Map.of("rank", 3))))
                .isEmpty();
        clock.set("2022-04-01T00:00:00Z");
        Plan.load(api, "p1,an,chair,ready_now,1,object_1,,2020-03-01,,,,hồ sơ");
        assertThat(entry().path("rank").intValue()).isEqualTo(3);
        Plan.load(api, "p1,an,chair,ready_now,2,object_1,,2020-03-01,,,,hồ sơ");
        assertThat(entry().path("rank").intValue()).isEqualTo(2);
        assertThat(api.data(
                                "{ cadre(by: {key: \"an\"}) { planningEntries(knownAt: \"2022-03-15T00:00:00Z\") { rank } } }")
                        .at("/cadre/planningEntries/0/rank")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void whoIsRemovedIsAskedForAndIsRemovedOnce() {
        Map<String, Object> removal = Map.of("on", "2021-09", "reason", "NO_LONGER_QUALIFIED", "note", "rà soát 2021");
        JsonNode removed = change("removePlanningEntry", removal).path("planningEntry");
        assertThat(Plan.said(removed))
                .containsEntry("to", "2021-09")
                .containsEntry("removal", "NO_LONGER_QUALIFIED")
                .containsEntry("note", "rà soát 2021");
        String asked = "{ position(by: {key: \"chair\"}) { plannedSuccessors(removed: %s) { key } } }";
        assertThat(api.data(asked.formatted(false)).findValuesAsString("key")).isEmpty();
        assertThat(api.data(asked.formatted(true)).findValuesAsString("key")).containsExactly("p1");
        assertThat(Mutations.problems(change("removePlanningEntry", removal)))
                .containsExactly("ALREADY_REMOVED input.id");
    }

    @Test
    void sentAgainItIsMadeOnceAndAnsweredTheSame() {
        Map<String, Object> more = Map.of("clientMutationId", "c1");
        JsonNode first = plan("binh", "chair", more);
        clock.set("2022-05-01T00:00:00Z");
        assertThat(plan("binh", "chair", more)).isEqualTo(first);
        assertThat(store.count("MATCH ()-[p:PLANNED_FOR]->() RETURN count(p) AS count"))
                .isEqualTo(2);
        assertThat(store.count("MATCH (c:Change {clientMutationId: 'c1'}) WHERE c.records = ['"
                        + first.at("/planningEntry/id").stringValue() + "', '" + cadre("binh")
                        + "'] RETURN count(c) AS count"))
                .isEqualTo(1);
    }

    @Test
    void ofThreeAtOnceOneWins() {
        List<JsonNode> planned = Mutations.atOnce(Stream.of("1", "2", "3")
                .<Callable<JsonNode>>map(key -> () -> plan("binh", "chair", Map.of("key", key)))
                .toList());
        assertThat(planned.stream().map(Mutations::problems))
                .containsExactlyInAnyOrder(
                        List.of(), List.of("ALREADY_PLANNED input"), List.of("ALREADY_PLANNED input"));
        String version = entry().path("version").stringValue();
        List<JsonNode> corrected = Mutations.atOnce(Stream.of(4, 5, 6)
                .<Callable<JsonNode>>map(
                        rank -> () -> change("correctPlanningEntry", Map.of("rank", rank, "expectedVersion", version)))
                .toList());
        List<String> conflict = List.of("CONFLICT input.expectedVersion");
        assertThat(corrected.stream().map(Mutations::problems))
                .containsExactlyInAnyOrder(List.of(), conflict, conflict);
    }

    @Test
    void whatIsPlannedForAMergedRecordIsTheKeptOnesUntilTheMergeIsUndone() {
        JsonNode kept = merge("binh", "an");
        assertThat(api.data("{ cadre(by: {key: \"binh\"}) { planningEntries { key } } }")
                        .findValuesAsString("key"))
                .containsExactly("p1");
        assertThat(Mutations.problems(change("correctPlanningEntry", Map.of("rank", 7))))
                .isEmpty();
        Plan.load(api, "p2,an,deputy,,,,,2021,,,,");
        new Mutations(api)
                .send(
                        "undoMerge",
                        "UndoMergeInput",
                        Map.of(
                                "merge", kept.at("/merge/id").stringValue(),
                                "expectedVersion", version("binh")),
                        "kept { id }");
        assertThat(api.data("{ cadre(by: {key: \"binh\"}) { planningEntries { key } } }")
                        .findValuesAsString("key"))
                .isEmpty();
        assertThat(api.data("{ cadre(by: {key: \"an\"}) { planningEntries { key rank } } }")
                        .at("/cadre/planningEntries")
                        .toString())
                .isEqualTo("[{\"key\":\"p1\",\"rank\":7},{\"key\":\"p2\",\"rank\":null}]");
    }

    private JsonNode merge(String keep, String merge) {
        return new Mutations(api)
                .send(
                        "mergeCadres",
                        "MergeCadresInput",
                        Map.of(
                                "keep", Map.of("id", cadre(keep), "expectedVersion", version(keep)),
                                "merge", Map.of("id", cadre(merge), "expectedVersion", version(merge))),
                        "merge { id }");
    }

    private String version(String cadre) {
        return api.data("query($key: String!) { cadre(by: {key: $key}) { version } }", Map.of("key", cadre))
                .at("/cadre/version")
                .stringValue();
    }
}
