package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Organisations and positions know what they are within, by which it is decided who may see them. */
@GraphTest
class WithinTest {

    private static final String FILE = """
            {"organizations": [{"id": "part", "name": "Bộ phận", "parent_id": "unit"},
               {"id": "unit", "name": "Phòng", "parent_id": "city"}, {"id": "city", "name": "Thành phố"},
               {"id": "other", "name": "Thành phố khác"}, {"id": "alone", "name": "Tổ"}],
             "posts": [{"id": "head", "label": "Trưởng", "organization_id": "part"}], "persons": [], "memberships": []}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void load() {
        store.empty();
        api.imported(FILE, "");
    }

    private List<String> correct(String key, Map<String, ?> change) {
        JsonNode present = api.data(
                        "query($key: String!) { organisation(by: {key: $key}) { id version } }", Map.of("key", key))
                .path("organisation");
        Map<String, Object> input = new HashMap<>(change);
        input.put("id", present.path("id").stringValue());
        input.put("expectedVersion", present.path("version").stringValue());
        return Mutations.problems(new Mutations(api)
                .send("correctOrganisation", "CorrectOrganisationInput", input, "organisation { id }"));
    }

    private List<String> create(String position) {
        return Mutations.problems(new Mutations(api)
                .send(
                        "createPosition",
                        "CreatePositionInput",
                        Map.of("organisation", id("part"), "title", "Phó", "key", position),
                        "position { id }"));
    }

    private String id(String key) {
        return api.data("query($key: String!) { organisation(by: {key: $key}) { id } }", Map.of("key", key))
                .at("/organisation/id")
                .stringValue();
    }

    private int within(String key, String above) {
        return store.count(
                "MATCH (o:Organisation|Position {key: '%s'}), (a:Organisation {key: '%s'}) WHERE a.id IN o.within"
                                .formatted(key, above)
                        + " RETURN count(*) AS count");
    }

    @Test
    void howeverTheyCameIn() {
        assertThat(within("part", "city")).isEqualTo(1);
        assertThat(within("head", "city")).isEqualTo(1);
        assertThat(within("city", "city")).isEqualTo(1);
        assertThat(within("part", "other")).isZero();
        assertThat(within("city", "part")).isZero();
        assertThat(store.misplaced()).isZero();
    }

    @Test
    void whateverIsChangedAtOnce() {
        List<String> names = List.of("A", "B", "C", "D", "E");
        for (String name : names) {
            boolean away = within("unit", "city") == 1;
            List<List<String>> problems = Mutations.atOnce(List.of(
                    () -> correct("unit", Map.of("partOf", id(away ? "other" : "city"))),
                    () -> correct("alone", Map.of("partOf", id(away ? "part" : "city"))),
                    () -> correct("part", Map.of("name", name)),
                    () -> create(name)));
            assertThat(problems).containsOnly(List.of());
            for (String moved : List.of("part", "head", name)) {
                assertThat(within(moved, away ? "other" : "city")).isEqualTo(1);
                assertThat(within(moved, away ? "city" : "other")).isZero();
            }
            assertThat(within("alone", away ? "other" : "city")).isEqualTo(1);
            assertThat(store.misplaced()).isZero();
        }
    }
}
