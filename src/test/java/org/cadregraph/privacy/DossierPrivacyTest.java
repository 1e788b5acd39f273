package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A dossier is the person's: it goes with them when two records are one, comes with their extract, and tells of nobody erased. */
@GraphTest
class DossierPrivacyTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"}], "posts": [], "memberships": [],
             "persons": [{"id": "an", "name": "Đỗ Thị Ánh"}, {"id": "anh", "name": "Đỗ Ánh"}, {"id": "binh", "name": "Lê Văn Bình"}]}
            """;

    private static final String AN = RecordKind.CADRE.id("an");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @BeforeEach
    void fill() {
        store.empty();
        api.imported(FILE, "");
        create("an", "late", "2020-05-06", "Chậm nộp báo cáo của Ánh");
    }

    private JsonNode create(String cadre, String key, String on, String reason) {
        Map<String, Object> input = new HashMap<>(Map.of("key", key, "form", "WARNING", "on", on, "reason", reason));
        input.put("cadre", RecordKind.CADRE.id(cadre));
        input.put("decidedBy", RecordKind.ORGANISATION.id("city"));
        return change("createDiscipline", "CreateDisciplineInput", input);
    }

    private JsonNode change(String mutation, String type, Map<String, ?> input) {
        JsonNode payload = new Mutations(api).send(mutation, type, input, "record { id version }");
        assertThat(Mutations.problems(payload)).isEmpty();
        return payload.path("record");
    }

    private void correct(JsonNode record, String field, String value) {
        change(
                "correctDiscipline",
                "CorrectDisciplineInput",
                Map.of(
                        "id",
                        record.path("id").stringValue(),
                        "expectedVersion",
                        record.path("version").stringValue(),
                        field,
                        value));
    }

    private List<String> days(String cadre) {
        return api.data(
                        "query($id: ID!) { node(id: $id) { ... on Cadre { disciplines { on } } } }",
                        Map.of("id", cadre))
                .at("/node/disciplines")
                .valueStream()
                .map(each -> each.path("on").stringValue())
                .toList();
    }

    private Map<String, Object> version(String cadre) {
        return new HashMap<>(Map.of(
                "id", RecordKind.CADRE.id(cadre),
                "expectedVersion",
                        api.data("{ cadre(by: {key: \"" + cadre + "\"}) { version } }")
                                .at("/cadre/version")
                                .stringValue()));
    }

    @Test
    void aMergeTakesTheDossierAlongAndGivesItBack() {
        create("anh", "other", "2021", "Khác");
        JsonNode merged = new Mutations(api)
                .send(
                        "mergeCadres",
                        "MergeCadresInput",
                        Map.of("keep", version("an"), "merge", version("anh")),
                        "merge { id } kept { id version }");
        assertThat(Mutations.problems(merged)).isEmpty();
        assertThat(days(AN)).containsExactly("2020-05-06", "2021");
        create("binh", "third", "2022", "Khác");
        Map<String, Object> undo = Map.of(
                "merge", merged.at("/merge/id").stringValue(),
                "expectedVersion", merged.at("/kept/version").stringValue());
        assertThat(Mutations.problems(new Mutations(api).send("undoMerge", "UndoMergeInput", undo, "apart { id }")))
                .isEmpty();
        assertThat(days(AN)).containsExactly("2020-05-06");
        assertThat(days(RecordKind.CADRE.id("anh"))).containsExactly("2021");
    }

    @Test
    void anExtractTellsWhatTheDossierSaysAndSaid() {
        JsonNode record = create("an", "second", "2021", "Vắng họp");
        correct(record, "form", "REPRIMAND");
        JsonNode mistaken = create("an", "mistaken", "2022", "Nhầm");
        correct(mistaken, "cadre", RecordKind.CADRE.id("binh"));
        List<String> items = api.data(
                        "query($id: ID!) { personalExtract(cadre: $id) { items { kind values { name value } } } }",
                        Map.of("id", AN))
                .at("/personalExtract/items")
                .valueStream()
                .filter(item -> item.path("kind").stringValue().endsWith("discipline"))
                .map(item -> item.path("kind").stringValue() + " "
                        + item.path("values")
                                .valueStream()
                                .filter(value ->
                                        value.path("name").stringValue().equals("reason"))
                                .findFirst()
                                .orElseThrow()
                                .path("value")
                                .stringValue())
                .toList();
        assertThat(items)
                .containsExactlyInAnyOrder(
                        "discipline Chậm nộp báo cáo của Ánh",
                        "discipline Vắng họp",
                        "earlier discipline Vắng họp",
                        "earlier discipline Nhầm");
    }

    @Test
    void nothingOfWhoIsErasedIsLeftButWhatIsCounted() {
        JsonNode record = create("an", "second", "2021", "Vắng họp của Ánh");
        correct(record, "reason", "Vắng họp hai lần");
        JsonNode mistaken = create("an", "mistaken", "2022", "Nhầm lẫn");
        correct(mistaken, "cadre", RecordKind.CADRE.id("binh"));
        Map<String, Object> erasure = version("an");
        erasure.put("reason", "Theo yêu cầu");
        JsonNode erased = new Mutations(api)
                .send(
                        "eraseCadre",
                        "EraseCadreInput",
                        erasure,
                        "cadre { id disciplines { form on reason cadre { name } decidedBy { key } } }");
        assertThat(Mutations.problems(erased)).isEmpty();
        assertThat(erased.at("/cadre/disciplines").toString())
                .isEqualTo(
                        "[{\"form\":\"WARNING\",\"on\":\"2020-05-06\",\"reason\":null,\"cadre\":{\"name\":\"[đã xóa]\"},"
                                + "\"decidedBy\":{\"key\":\"city\"}},{\"form\":\"WARNING\",\"on\":\"2021\",\"reason\":null,"
                                + "\"cadre\":{\"name\":\"[đã xóa]\"},\"decidedBy\":{\"key\":\"city\"}}]");
        Set<String> theirs = Set.of(
                AN,
                "late",
                "second",
                RecordKind.DISCIPLINE.id("late"),
                RecordKind.DISCIPLINE.id("second"),
                "Vắng họp của Ánh",
                "Vắng họp hai lần",
                "Chậm nộp báo cáo của Ánh");
        assertThat(WholeStore.found(graph, theirs)).isEmpty();
        assertThat(days(RecordKind.CADRE.id("binh")))
                .as("what is another's stays")
                .containsExactly("2022");
        Map<String, Object> back = Map.of(
                "key",
                "back",
                "form",
                "WARNING",
                "on",
                "2020",
                "cadre",
                erased.at("/cadre/id").stringValue());
        assertThat(Mutations.problems(
                        new Mutations(api).send("createDiscipline", "CreateDisciplineInput", back, "record { id }")))
                .containsExactly("ERASED input.cadre");
    }
}
