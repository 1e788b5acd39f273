package org.cadregraph.organisation;

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

/** Who manages which post, recorded and corrected by hand, once however often a client sends it. */
@GraphTest
@Import(HandSetClock.class)
class ManagementEditTest {

    private static final String LINE = "m1,chair,committee,2015-01-01,";
    private static final String ALL =
            "management { id key version position { key } organisation { key } from to certainty reversed }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2022-01-01T00:00:00Z");
        api.imported(Managed.CITY, "");
        Managed.load(api, LINE);
    }

    private JsonNode send(String mutation, Map<String, ? extends @Nullable Object> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return new Mutations(api).send(mutation, type, input, ALL);
    }

    private JsonNode record(String position, String organisation, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "position",
                RecordKind.POSITION.id(position),
                "organisation",
                RecordKind.ORGANISATION.id(organisation)));
        input.putAll(more);
        return send("recordManagement", input);
    }

    /** A correction of {@code m1} as it stands now. */
    private JsonNode correct(Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", RecordKind.POSITION_MANAGEMENT.id("m1"));
        input.putIfAbsent("expectedVersion", version());
        return send("correctManagement", input);
    }

    private String version() {
        return api.data(
                        "query($id: ID!) { node(id: $id) { ... on PositionManagement { version } } }",
                        Map.of("id", RecordKind.POSITION_MANAGEMENT.id("m1")))
                .at("/node/version")
                .stringValue();
    }

    private List<String> chair(String day) {
        return Managed.managers(api, "chair", "(asOf: \"" + day + "\")");
    }

    @Test
    void aNewOneHasWhatItWasGiven() {
        JsonNode payload = record("deputy", "committee", Map.of("key", "m2", "from", "2021", "to", "2023-02"));
        assertThat(Mutations.problems(payload)).isEmpty();
        JsonNode management = payload.path("management");
        assertThat(management.path("id").stringValue()).isEqualTo(RecordKind.POSITION_MANAGEMENT.id("m2"));
        assertThat(management.at("/position/key").stringValue()).isEqualTo("deputy");
        assertThat(management.at("/organisation/key").stringValue()).isEqualTo("committee");
        assertThat(management.path("from").stringValue()).isEqualTo("2021");
        assertThat(management.path("to").stringValue()).isEqualTo("2023-02");
        assertThat(management.path("certainty").stringValue()).isEqualTo("CERTAIN");
        assertThat(store.count("MATCH (c:Change) WHERE $id IN c.records RETURN count(c) AS count"
                        .replace("$id", "'" + RecordKind.POSITION.id("deputy") + "'")))
                .isEqualTo(1);
    }

    @Test
    void whatItMustNotBeIsTold() {
        assertThat(Mutations.problems(record("nowhere", "nobody", Map.of("from", "2020", "to", "2019"))))
                .containsExactlyInAnyOrder(
                        "NOT_FOUND input.position", "NOT_FOUND input.organisation", "DATES_OUT_OF_ORDER input.to");
        assertThat(Mutations.problems(record("deputy", "committee", Map.of("key", "m1"))))
                .containsExactly("DUPLICATE_KEY input.key");
        assertThat(Mutations.problems(record("chair", "committee", Map.of("from", "2021"))))
                .as("it does so already")
                .containsExactly("ALREADY_MANAGED input");
        assertThat(Mutations.problems(record("chair", "province", Map.of("from", "2021"))))
                .as("two may")
                .isEmpty();
        assertThat(Mutations.problems(correct(Map.of("organisation", RecordKind.ORGANISATION.id("province")))))
                .containsExactly("ALREADY_MANAGED input");
        Map<String, @Nullable Object> nobody = new HashMap<>();
        nobody.put("organisation", null);
        assertThat(Mutations.problems(correct(nobody))).containsExactly("INVALID_ARGUMENT input.organisation");
        assertThat(Mutations.problems(correct(Map.of("to", "2014")))).containsExactly("DATES_OUT_OF_ORDER input.to");
        assertThat(Mutations.problems(correct(Map.of("expectedVersion", "earlier"))))
                .containsExactly("CONFLICT input.expectedVersion");
        assertThat(Mutations.problems(send("correctManagement", Map.of("id", "h0", "expectedVersion", "1"))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(store.count("MATCH ()-[w:WAS_MANAGED_BY]->() RETURN count(w) AS count"))
                .isZero();
    }

    @Test
    void itsEndIsSaidAndAnotherFollows() {
        assertThat(Mutations.problems(correct(Map.of("to", "2021-07-01")))).isEmpty();
        assertThat(Mutations.problems(record("chair", "province", Map.of("from", "2021-07-01"))))
                .isEmpty();
        assertThat(chair("2021-06-30")).containsExactly("committee CERTAIN");
        assertThat(chair("2021-07-01")).containsExactly("province CERTAIN");
        assertThat(Mutations.problems(correct(Map.of("to", "2015-01-01"))))
                .as("a mistake: on no day")
                .isEmpty();
        assertThat(chair("2015-01-01")).isEmpty();
    }

    @Test
    void aCorrectionOutlivesTheSourceThatSaysWhatItSaidBefore() {
        String version = version();
        clock.set("2022-02-01T00:00:00Z");
        JsonNode corrected = correct(Map.of("organisation", RecordKind.ORGANISATION.id("province"), "from", "2016"));
        assertThat(corrected.at("/management/organisation/key").stringValue()).isEqualTo("province");
        assertThat(corrected.at("/management/version").stringValue()).isNotEqualTo(version);
        assertThat(Managed.lines(api, LINE).path("unchanged").intValue()).isEqualTo(1);
        assertThat(chair("2022-02-01")).containsExactly("province CERTAIN");
        assertThat(Managed.managers(api, "chair", "(knownAt: \"2022-01-15T00:00:00Z\")"))
                .containsExactly("committee CERTAIN");
        assertThat(Managed.lines(api, "m1,chair,city,2015-01-01,")
                        .path("changed")
                        .intValue())
                .isEqualTo(1);
        assertThat(chair("2022-02-01")).containsExactly("city CERTAIN");
    }

    @Test
    void aCorrectionThatSaysWhatStandsChangesNothing() {
        String version = version();
        clock.set("2022-02-01T00:00:00Z");
        assertThat(correct(Map.of("from", "2015-01-01"))
                        .at("/management/version")
                        .stringValue())
                .isEqualTo(version);
    }

    @Test
    void sentAgainItIsMadeOnce() {
        Map<String, String> named = Map.of("clientMutationId", "c1");
        JsonNode first = record("deputy", "committee", named);
        JsonNode again = record("deputy", "committee", named);
        assertThat(again).isEqualTo(first);
        assertThat(Mutations.problems(record("secretary", "committee", named)))
                .containsExactly("CLIENT_MUTATION_ID_REUSED input.clientMutationId");
        assertThat(store.count("MATCH ()-[m:MANAGED_BY]->() RETURN count(m) AS count"))
                .isEqualTo(2);
    }

    @Test
    void ofThreeAtOnceOneWins() {
        List<JsonNode> recorded = Mutations.atOnce(Stream.of("1", "2", "3")
                .<Callable<JsonNode>>map(key -> () -> record("deputy", "committee", Map.of("key", key)))
                .toList());
        assertThat(recorded.stream().map(Mutations::problems))
                .containsExactlyInAnyOrder(
                        List.of(), List.of("ALREADY_MANAGED input"), List.of("ALREADY_MANAGED input"));
        String version = version();
        List<JsonNode> corrected = Mutations.atOnce(Stream.of("2023", "2024", "2025")
                .<Callable<JsonNode>>map(to -> () -> correct(Map.of("to", to, "expectedVersion", version)))
                .toList());
        List<String> conflict = List.of("CONFLICT input.expectedVersion");
        assertThat(corrected.stream().map(Mutations::problems))
                .containsExactlyInAnyOrder(List.of(), conflict, conflict);
    }
}
