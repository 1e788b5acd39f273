package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Positions created and corrected by hand. */
@GraphTest
@Import(HandSetClock.class)
class PositionEditTest {

    private static final String FILE = """
            {"organizations": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "other_label": ["Chair", "Đứng đầu"], "organization_id": "a",
                        "role": "chair", "seats": 1, "start_date": "2000", "identifiers": [{"scheme": "s", "identifier": "1"}]}],
             "persons": [{"id": "an", "name": "An"}],
             "memberships": [{"id": "t", "person_id": "an", "post_id": "chair", "organization_id": "a", "start_date": "2010"}]}
            """;
    private static final String ALL = """
            position { id key version title otherTitles identifiers { code } kind rank seats created abolished
              organisation { key } holders(asOf: "2020-01-01") { tenure { key } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void fill() {
        store.empty();
        api.imported(FILE, "");
    }

    private String organisation(String key) {
        return api.data("query($key: String!) { organisation(by: {key: $key}) { id } }", Map.of("key", key))
                .at("/organisation/id")
                .stringValue();
    }

    private JsonNode chair() {
        return api.data("{ position(by: {key: \"chair\"}) { id version } }").path("position");
    }

    private JsonNode create(Map<String, ?> input) {
        return new Mutations(api).send("createPosition", "CreatePositionInput", input, ALL);
    }

    private JsonNode correct(Map<String, ? extends @Nullable Object> fields) {
        JsonNode present = chair();
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", present.path("id").stringValue());
        input.putIfAbsent("expectedVersion", present.path("version").stringValue());
        return new Mutations(api).send("correctPosition", "CorrectPositionInput", input, ALL);
    }

    private static Map<String, @Nullable Object> cleared(String field) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, null);
        return fields;
    }

    @Test
    void aNewOneHasWhatItWasGiven() {
        Map<String, Object> input = new HashMap<>(Map.of("key", "deputy", "title", "Phó Chủ tịch"));
        input.putAll(Map.of("organisation", organisation("a"), "otherTitles", List.of("Deputy"), "kind", "vice chair"));
        input.putAll(Map.of("rank", 2, "seats", 3, "created", "2001"));
        JsonNode payload = create(input);
        assertThat(Mutations.problems(payload)).isEmpty();
        JsonNode position = payload.path("position");
        assertThat(position.path("key").stringValue()).isEqualTo("deputy");
        assertThat(position.path("otherTitles")).hasSize(1);
        assertThat(position.path("rank").intValue()).isEqualTo(2);
        assertThat(position.path("seats").intValue()).isEqualTo(3);
        assertThat(position.at("/organisation/key").stringValue()).isEqualTo("a");
        assertThat(api.data("{ organisation(by: {key: \"a\"}) { positions { key } } }")
                        .at("/organisation/positions"))
                .hasSize(2);
    }

    @Test
    void whatItMustNotBeIsTold() {
        Map<String, Object> input = new HashMap<>(Map.of("title", "x".repeat(1_001), "organisation", "onobody"));
        input.putAll(Map.of("otherTitles", List.of("A", " "), "rank", 0, "seats", 0));
        input.putAll(Map.of("created", "2010", "abolished", "2009"));
        assertThat(Mutations.problems(create(input)))
                .containsExactlyInAnyOrder(
                        "INVALID_ARGUMENT input.title",
                        "NOT_FOUND input.organisation",
                        "INVALID_ARGUMENT input.otherTitles.1",
                        "INVALID_ARGUMENT input.rank",
                        "INVALID_ARGUMENT input.seats",
                        "DATES_OUT_OF_ORDER input.abolished");
        Map<String, String> taken = Map.of("key", "chair", "title", "Chủ tịch", "organisation", organisation("a"));
        assertThat(Mutations.problems(create(taken))).containsExactly("DUPLICATE_KEY input.key");
        assertThat(Mutations.problems(correct(cleared("organisation"))))
                .containsExactly("INVALID_ARGUMENT input.organisation");
        assertThat(Mutations.problems(correct(Map.of("expectedVersion", "earlier"))))
                .containsExactly("CONFLICT input.expectedVersion");
        assertThat(store.count("MATCH (p:Position) RETURN count(p) AS count")).isEqualTo(1);
    }

    @Test
    void aFieldThatIsLeftOutStaysNullClearsAndAListReplaces() {
        JsonNode corrected = correct(Map.of("title", "Chủ tịch UBND")).path("position");
        assertThat(corrected.path("title").stringValue()).isEqualTo("Chủ tịch UBND");
        assertThat(corrected.path("otherTitles")).hasSize(2);
        assertThat(corrected.path("identifiers")).hasSize(1);
        assertThat(corrected.path("kind").stringValue()).isEqualTo("chair");
        assertThat(corrected.path("seats").intValue()).isEqualTo(1);
        assertThat(corrected.path("created").stringValue()).isEqualTo("2000");
        assertThat(correct(cleared("seats")).at("/position/seats").isNull()).isTrue();
        assertThat(correct(Map.of("otherTitles", List.of())).at("/position/otherTitles"))
                .isEmpty();
        assertThat(correct(Map.of()).at("/position/title").stringValue()).isEqualTo("Chủ tịch UBND");
    }

    @Test
    void aCorrectionThatSaysWhatStandsChangesNothing() {
        String version = chair().path("version").stringValue();
        JsonNode payload = correct(Map.of("otherTitles", List.of("Chair", "Đứng đầu"), "seats", 1));
        assertThat(Mutations.problems(payload)).isEmpty();
        assertThat(payload.at("/position/version").stringValue()).isEqualTo(version);
        assertThat(store.count("MATCH (w:WasPosition) RETURN count(w) AS count"))
                .isZero();
    }

    @Test
    void aCorrectionMovesItToAnotherOrganisationWithItsHolders() {
        JsonNode moved = correct(Map.of("organisation", organisation("b"))).path("position");
        assertThat(moved.at("/organisation/key").stringValue()).isEqualTo("b");
        assertThat(moved.at("/holders/0/tenure/key").stringValue()).isEqualTo("t");
        assertThat(api.imported(FILE, "").path("changed").intValue()).isZero();
        assertThat(correct(Map.of()).at("/position/organisation/key").stringValue())
                .isEqualTo("b");
    }
}
