package org.cadregraph.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is special of evaluations: of a cadre or of an organisation, with scores. */
@GraphTest
class EvaluationTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành ủy"}, {"id": "cell", "name": "Chi bộ", "parent_id": "city"}],
             "posts": [], "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}], "memberships": []}
            """;

    private static final String AN = RecordKind.CADRE.id("an");
    private static final String CELL = RecordKind.ORGANISATION.id("cell");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void fill() {
        store.empty();
        api.imported(FILE, "");
    }

    private JsonNode create(Map<String, ?> fields) {
        Map<String, Object> input = new HashMap<>(Map.of("year", 2024, "rating", "GOOD", "on", "2025-01-10"));
        input.putAll(fields);
        return new Mutations(api)
                .send("createEvaluation", "CreateEvaluationInput", input, "record { id version rating }");
    }

    private List<String> of(String organisation, boolean subtree) {
        return api.data("{ organisation(by: {key: \"" + organisation + "\"}) { evaluations(subtree: " + subtree
                        + ") { nodes { year rating } } } }")
                .at("/organisation/evaluations/nodes")
                .valueStream()
                .map(node ->
                        node.path("year").intValue() + " " + node.path("rating").stringValue())
                .toList();
    }

    @Test
    void itIsAboutACadreOrAnOrganisationAndNotAboutBoth() {
        assertThat(Mutations.problems(create(Map.of()))).containsExactly("INVALID_ARGUMENT input.cadre");
        assertThat(Mutations.problems(create(Map.of("cadre", AN, "organisation", CELL))))
                .containsExactly("INVALID_ARGUMENT input.organisation");
        assertThat(Mutations.problems(
                        create(Map.of("organisation", CELL, "ratedBy", RecordKind.ORGANISATION.id("city")))))
                .isEmpty();
        assertThat(of("cell", false)).containsExactly("2024 GOOD");
        assertThat(of("city", false)).as("it made it").containsExactly("2024 GOOD");
        assertThat(of("city", true)).as("once, whichever way leads to it").containsExactly("2024 GOOD");
    }

    @Test
    void theNewestStandsFirst() {
        create(Map.of("organisation", CELL, "year", 2022, "on", "2023"));
        create(Map.of("organisation", CELL, "year", 2023, "on", "2024-01"));
        create(Map.of("organisation", CELL, "year", 2021, "on", "2021-12-30"));
        assertThat(of("cell", false)).containsExactly("2023 GOOD", "2022 GOOD", "2021 GOOD");
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        assertThat(Mutations.problems(create(Map.of(
                        "cadre",
                        AN,
                        "quarter",
                        5,
                        "score",
                        100.5,
                        "criteria",
                        List.of(Map.of("name", " ", "score", 1), Map.of("name", "b", "score", 101))))))
                .containsExactly(
                        "INVALID_ARGUMENT input.quarter",
                        "INVALID_ARGUMENT input.score",
                        "INVALID_ARGUMENT input.criteria",
                        "INVALID_ARGUMENT input.criteria");
    }

    @Test
    void anotherSubjectTakesThePlaceOfTheOne() {
        JsonNode record = create(Map.of("cadre", AN)).path("record");
        Map<String, Object> input = new HashMap<>(Map.of(
                "id", record.path("id").stringValue(),
                "expectedVersion", record.path("version").stringValue(),
                "organisation", CELL));
        JsonNode both = new Mutations(api).send("correctEvaluation", "CorrectEvaluationInput", input, "record { id }");
        assertThat(Mutations.problems(both)).containsExactly("INVALID_ARGUMENT input.organisation");
        input.put("cadre", JsonMapper.shared().nullNode());
        assertThat(Mutations.problems(
                        new Mutations(api).send("correctEvaluation", "CorrectEvaluationInput", input, "record { id }")))
                .isEmpty();
        assertThat(of("cell", false)).containsExactly("2024 GOOD");
        assertThat(api.data("{ cadre(by: {key: \"an\"}) { evaluations { id } } }")
                        .at("/cadre/evaluations"))
                .isEmpty();
    }

    @Test
    void aTableHasScoresAndNotesOfSeveralLines() {
        String table = """
                id,cadre_id,organisation_id,year,rating,on,criteria,note
                a,an,,2024,good,2025,Phẩm chất:9.50; Kết quả: 80,"Một
                hai"
                b,an,cell,2024,good,2025,,
                c,,cell,2024,good,2025,Phẩm chất,
                d,,,2024,good,2025,,
                """;
        JsonNode report = JsonMapper.shared()
                .readTree(api.importFiles(Map.of("evaluations.csv", table.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
        assertThat(report.path("rejections")
                        .valueStream()
                        .map(rejection -> rejection.path("id").stringValue() + " "
                                + rejection.path("field").stringValue()))
                .containsExactlyInAnyOrder("b organisation_id", "c criteria", "d cadre_id");
        JsonNode kept = api.data("{ cadre(by: {key: \"an\"}) { evaluations { note criteria { name score } } } }")
                .at("/cadre/evaluations/0");
        assertThat(kept.path("note").stringValue()).isEqualTo("Một\nhai");
        assertThat(kept.path("criteria").toString())
                .isEqualTo("[{\"name\":\"Phẩm chất\",\"score\":9.5},{\"name\":\"Kết quả\",\"score\":80.0}]");
    }
}
