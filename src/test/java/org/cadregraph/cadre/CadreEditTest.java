package org.cadregraph.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

/** Cadres created and corrected by hand, once however often a client sends it. */
@GraphTest
@Import(HandSetClock.class)
class CadreEditTest {

    private static final String FILE = """
            {"organizations": [], "posts": [], "memberships": [],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh", "gender": "nữ", "birth_date": "1960-05",
                "other_names": [{"name": "Nguyệt", "note": "bí danh"}], "identifiers": [{"scheme": "s", "identifier": "1"}]},
               {"id": "odd", "name": "Bình", "birth_date": "1990", "death_date": "1980"}]}
            """;
    private static final String ALL = """
            cadre { id key version name names { name note } identifiers { code } familyName givenName gender birthDate
              deathDate recordedFrom }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @BeforeEach
    void fill() {
        store.empty();
        clock.set("2026-01-01T00:00:00Z");
        api.imported(FILE, "");
    }

    private JsonNode cadre(String key) {
        return api.data("query($key: String!) { cadre(by: {key: $key}) { id version name } }", Map.of("key", key))
                .path("cadre");
    }

    private JsonNode create(Map<String, ?> input) {
        return new Mutations(api).send("createCadre", "CreateCadreInput", input, ALL);
    }

    private JsonNode correct(String key, Map<String, ? extends @Nullable Object> fields) {
        JsonNode present = cadre(key);
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", present.path("id").stringValue());
        input.putIfAbsent("expectedVersion", present.path("version").stringValue());
        return new Mutations(api).send("correctCadre", "CorrectCadreInput", input, ALL);
    }

    private int named(String prefix) {
        return api.data(
                        "query($prefix: String!) { cadres(filter: {nameStartsWith: $prefix}) { totalCount } }",
                        Map.of("prefix", prefix))
                .at("/cadres/totalCount")
                .intValue();
    }

    @Test
    void aNewOneHasWhatItWasGiven() {
        Map<String, Object> input = new HashMap<>(Map.of("key", "binh", "name", "Trần Văn Bình", "gender", "nam"));
        input.putAll(Map.of("familyName", "Trần", "givenName", "Bình", "birthDate", "1961", "deathDate", "2020-02-03"));
        input.put("names", List.of(Map.of("name", "Tư Bình")));
        input.put("identifiers", List.of(Map.of("scheme", "s", "code", "9")));
        JsonNode payload = create(input);
        assertThat(Mutations.problems(payload)).isEmpty();
        JsonNode cadre = payload.path("cadre");
        assertThat(cadre.path("familyName").stringValue()).isEqualTo("Trần");
        assertThat(cadre.path("birthDate").stringValue()).isEqualTo("1961");
        assertThat(cadre.at("/names/0/name").stringValue()).isEqualTo("Tư Bình");
        assertThat(named("tran van")).isEqualTo(1);
        assertThat(api.data("{ cadre(by: {identifier: {scheme: \"s\", code: \"9\"}}) { key } }")
                        .at("/cadre/key")
                        .stringValue())
                .isEqualTo("binh");
    }

    @Test
    void whatItMustNotBeIsTold() {
        assertThat(Mutations.problems(create(Map.of("name", "A\tB", "birthDate", "1960-05", "deathDate", "1960-04"))))
                .containsExactlyInAnyOrder("INVALID_ARGUMENT input.name", "DATES_OUT_OF_ORDER input.deathDate");
        assertThat(Mutations.problems(create(Map.of("key", "an", "name", "An"))))
                .containsExactly("DUPLICATE_KEY input.key");
        assertThat(Mutations.problems(correct("an", Map.of("deathDate", "1959"))))
                .containsExactly("DATES_OUT_OF_ORDER input.deathDate");
        assertThat(Mutations.problems(correct("an", Map.of("expectedVersion", "earlier"))))
                .containsExactly("CONFLICT input.expectedVersion");
        assertThat(Mutations.problems(correct("odd", Map.of("gender", "nam"))))
                .as("what was out of order before does not stand in the way")
                .isEmpty();
    }

    @Test
    void aFieldThatIsLeftOutStaysNullClearsAndAListReplaces() {
        Map<String, @Nullable Object> noGender = new HashMap<>();
        noGender.put("gender", null);
        JsonNode cleared = correct("an", noGender).path("cadre");
        assertThat(cleared.path("gender").isNull()).isTrue();
        assertThat(cleared.path("birthDate").stringValue()).isEqualTo("1960-05");
        assertThat(cleared.at("/names/0/note").stringValue()).isEqualTo("bí danh");
        JsonNode replaced = correct("an", Map.of("names", List.of(), "identifiers", List.of()))
                .path("cadre");
        assertThat(replaced.path("names")).isEmpty();
        assertThat(replaced.path("identifiers")).isEmpty();
        assertThat(replaced.path("name").stringValue()).isEqualTo("Đỗ Thị Ánh");
    }

    @Test
    void sentAgainItIsMadeOnceAndAnsweredTheSame() {
        Map<String, Object> input = Map.of("name", "Cường", "clientMutationId", "c1");
        JsonNode first = create(input);
        clock.set("2026-03-01T00:00:00Z");
        assertThat(create(input)).isEqualTo(first);
        assertThat(first.path("clientMutationId").stringValue()).isEqualTo("c1");
        assertThat(named("cuong")).isEqualTo(1);

        String version = cadre("an").path("version").stringValue();
        Map<String, Object> correction = Map.of("name", "Ánh", "expectedVersion", version, "clientMutationId", "c2");
        JsonNode corrected = correct("an", correction);
        assertThat(Mutations.problems(corrected)).isEmpty();
        assertThat(correct("an", correction)).isEqualTo(corrected);
        assertThat(store.count("MATCH (c:Change {clientMutationId: 'c2'}) WHERE size(c.records) = 1"
                        + " AND c.what = 'correction of cadre an' RETURN count(c) AS count"))
                .isEqualTo(1);
    }

    @Test
    void theSameIdWithOtherInputIsAProblem() {
        create(Map.of("name", "Bình", "clientMutationId", "c1"));
        JsonNode other = create(Map.of("name", "Khác", "clientMutationId", "c1"));
        assertThat(Mutations.problems(other)).containsExactly("CLIENT_MUTATION_ID_REUSED input.clientMutationId");
        assertThat(other.path("cadre").isNull()).isTrue();
        assertThat(Mutations.problems(correct("an", Map.of("name", "Bình", "clientMutationId", "c1"))))
                .containsExactly("CLIENT_MUTATION_ID_REUSED input.clientMutationId");
        assertThat(Mutations.problems(create(Map.of("name", "Bình", "clientMutationId", "x".repeat(1_001)))))
                .containsExactly("INVALID_ARGUMENT input.clientMutationId");
    }

    @Test
    void aRefusedMutationDoesNotUseItsIdUp() {
        assertThat(Mutations.problems(create(Map.of("name", " ", "clientMutationId", "c1"))))
                .isNotEmpty();
        assertThat(Mutations.problems(create(Map.of("name", "Bình", "clientMutationId", "c1"))))
                .isEmpty();
    }

    @Test
    void ofThreeCorrectionsAtOnceOneWins() {
        List<String> conflict = List.of("CONFLICT input.expectedVersion");
        for (int round = 0; round < 10; round++) {
            String version = cadre("an").path("version").stringValue();
            List<Callable<JsonNode>> calls = Stream.of("Một " + round, "Hai " + round, "Ba " + round)
                    .<Callable<JsonNode>>map(
                            name -> () -> correct("an", Map.of("name", name, "expectedVersion", version)))
                    .toList();
            List<JsonNode> payloads = Mutations.atOnce(calls);
            assertThat(payloads.stream().map(Mutations::problems))
                    .containsExactlyInAnyOrder(List.of(), conflict, conflict);
            JsonNode winner = payloads.stream()
                    .filter(payload -> Mutations.problems(payload).isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(cadre("an").path("name")).isEqualTo(winner.at("/cadre/name"));
        }
        assertThat(store.count("MATCH (w:WasCadre) RETURN count(w) AS count")).isEqualTo(10);
    }

    @Test
    void sentThreeTimesAtOnceItIsMadeOnce() {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> input = Map.of("name", "Cùng lúc", "clientMutationId", "at once " + round);
            List<JsonNode> payloads =
                    Mutations.atOnce(List.of(() -> create(input), () -> create(input), () -> create(input)));
            assertThat(payloads.stream().distinct()).hasSize(1);
            assertThat(Mutations.problems(payloads.getFirst())).isEmpty();
        }
        assertThat(named("cung luc")).isEqualTo(5);
    }
}
