package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

/** A source that knows nothing of a merge goes on to speak of two persons. */
@GraphTest
class ImportAfterMergeTest {

    private static final String TWIN = """
            {"id": "twin", "name": "Nguyễn V. Tiến", "other_names": [{"name": "Anh Hai"}],
             "identifiers": [{"scheme": "s", "identifier": "2"}]}""";
    private static final String OF_TWIN = """
            {"id": "t1", "person_id": "twin", "post_id": "chair", "organization_id": "city", "start_date": "2011",
             "leave": [{"start_date": "2012"}]}""";
    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "city"}],
             "persons": [{"id": "tien", "name": "Nguyễn Văn Tiến"}, {"id": "extra", "name": "Khác"}, %s],
             "memberships": [{"id": "k1", "person_id": "tien", "post_id": "chair", "organization_id": "city", "start_date": "2001"}, %s]}
            """;
    private static final String ALL = """
            id key version name names { name } identifiers { code } career { key from cadre { key } absences { from } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private String merge = "";

    @BeforeEach
    void mergeTheTwo() {
        store.empty();
        api.imported(FILE.formatted(TWIN, OF_TWIN), "");
        Map<String, Object> input = Map.of("keep", side("tien"), "merge", side("twin"));
        JsonNode payload = new Mutations(api).send("mergeCadres", "MergeCadresInput", input, "merge { id }");
        assertThat(Mutations.problems(payload)).isEmpty();
        merge = payload.at("/merge/id").stringValue();
    }

    private JsonNode cadre(String key) {
        return api.data("query($key: String!) { cadre(by: {key: $key}) { " + ALL + " } }", Map.of("key", key))
                .path("cadre");
    }

    private Map<String, String> side(String key) {
        JsonNode cadre = cadre(key);
        return Map.of(
                "id",
                cadre.path("id").stringValue(),
                "expectedVersion",
                cadre.path("version").stringValue());
    }

    private void undo() {
        String version = cadre("tien").path("version").stringValue();
        JsonNode payload = new Mutations(api)
                .send("undoMerge", "UndoMergeInput", Map.of("merge", merge, "expectedVersion", version), "kept { id }");
        assertThat(Mutations.problems(payload)).isEmpty();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.path(field).stringValue()));
        return texts;
    }

    @Test
    void theSameFileChangesNothing() {
        JsonNode before = cadre("tien");
        String file = FILE.formatted(TWIN, OF_TWIN);
        for (String query : List.of("", "?dryRun=true", "?strict=true")) {
            JsonNode report = api.imported(file, query);
            assertThat(report.path("unchanged")).isEqualTo(report.path("in"));
            assertThat(report.path("in").intValue()).isEqualTo(7);
        }
        assertThat(cadre("tien")).isEqualTo(before);
        assertThat(cadre("twin")).isEqualTo(before);
        assertThat(store.count("MATCH (c:Cadre) RETURN count(c) AS count")).isEqualTo(2);
    }

    @Test
    void aNewAndAChangedTenureOfTheMergedOneAreTheKeptOnes() {
        String more = OF_TWIN.replace("2011", "2010").replace("2012", "2013") + """
                , {"id": "t2", "person_id": "twin", "post_id": "chair", "organization_id": "city", "start_date": "2020",
                   "leave": [{"start_date": "2021"}]}""";
        JsonNode report = api.imported(FILE.formatted(TWIN, more), "?dryRun=true");
        assertThat(report.at("/sections/memberships/added").intValue()).isEqualTo(1);
        assertThat(report.at("/sections/memberships/changed").intValue()).isEqualTo(1);
        assertThat(api.imported(FILE.formatted(TWIN, more), "").path("sections"))
                .isEqualTo(report.path("sections"));
        JsonNode kept = cadre("twin");
        assertThat(kept.path("key").stringValue()).isEqualTo("tien");
        assertThat(texts(kept.path("career"), "key")).containsExactly("k1", "t1", "t2");
        assertThat(kept.at("/career/1/from").stringValue()).isEqualTo("2010");
        assertThat(texts(kept.at("/career/1/absences"), "from")).containsExactly("2013");
        undo();
        assertThat(texts(cadre("tien").path("career"), "key")).containsExactly("k1");
        JsonNode twin = cadre("twin");
        assertThat(texts(twin.path("career"), "key")).containsExactly("t1", "t2");
        assertThat(texts(twin.at("/career/1/absences"), "from")).containsExactly("2021");
        assertThat(store.count("MATCH (:Cadre {key: 'twin'})-[w:WAS_APPOINTED_TO|WAS_AWAY_FROM]->()"
                        + " RETURN count(w) AS count"))
                .isEqualTo(2);
    }

    @Test
    void aTenureThatIsSaidToBeTheKeptOnesStaysThere() {
        api.imported(FILE.formatted(TWIN, OF_TWIN.replace("\"twin\"", "\"tien\"")), "");
        assertThat(texts(cadre("tien").path("career"), "key")).containsExactly("k1", "t1");
        undo();
        assertThat(texts(cadre("tien").path("career"), "key")).containsExactly("k1", "t1");
        assertThat(cadre("twin").path("career")).isEmpty();
    }

    @Test
    void aChangedRowOfTheMergedOneIsItsOwnAndChangesWhatItGives() {
        String changed = TWIN.replace("V. Tiến", "Tiến Hai")
                .replace("Anh Hai", "Chú Hai")
                .replace("\"identifier\": \"2\"", "\"identifier\": \"9\"");
        JsonNode report = api.imported(FILE.formatted(changed, OF_TWIN), "");
        assertThat(report.at("/sections/persons/changed").intValue()).isEqualTo(1);
        JsonNode kept = cadre("tien");
        assertThat(kept.path("name").stringValue()).isEqualTo("Nguyễn Văn Tiến");
        assertThat(texts(kept.path("names"), "name")).containsExactlyInAnyOrder("Nguyễn Tiến Hai", "Chú Hai");
        assertThat(texts(kept.path("identifiers"), "code")).containsExactly("9");
        assertThat(api.imported(FILE.formatted(changed, OF_TWIN), "")
                        .path("changed")
                        .intValue())
                .isZero();
        undo();
        assertThat(cadre("tien").path("names")).isEmpty();
        JsonNode twin = cadre("twin");
        assertThat(twin.path("name").stringValue()).isEqualTo("Nguyễn Tiến Hai");
        assertThat(texts(twin.path("names"), "name")).containsExactly("Chú Hai");
        assertThat(store.count(
                        "MATCH (:Cadre {key: 'twin'})-[:WAS]->(w:WasCadre {name: 'Nguyễn V. Tiến'})-[:HAS_NAME]->"
                                + "(:Name {name: 'Anh Hai'}) RETURN count(w) AS count"))
                .isEqualTo(1);
    }

    @Test
    void aChangedRowOfTheKeptOneLeavesWhatItWasGiven() {
        String renamed = FILE.formatted(TWIN, OF_TWIN).replace("Nguyễn Văn Tiến", "Nguyễn Tiến");
        assertThat(api.imported(renamed, "").path("changed").intValue()).isEqualTo(1);
        JsonNode kept = cadre("twin");
        assertThat(kept.path("name").stringValue()).isEqualTo("Nguyễn Tiến");
        assertThat(texts(kept.path("names"), "name")).containsExactlyInAnyOrder("Nguyễn V. Tiến", "Anh Hai");
        assertThat(texts(kept.path("identifiers"), "code")).containsExactly("2");
    }
}
