package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a steward who works for a part of the tree may change, and what a refusal tells them of the rest. */
@SignedInTest
class ScopedEditTest {

    private static final String FILE = """
            {"organizations": [{"id": "province", "name": "Tỉnh"}, {"id": "ward", "name": "Phường", "parent_id": "province"},
                               {"id": "office", "name": "Văn phòng", "parent_id": "ward"},
                               {"id": "other", "name": "Phường khác", "parent_id": "province"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh"}, {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "b", "post_id": "q", "organization_id": "other", "start_date": "2020"}]}
            """;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private Api ofWard;
    private Api ofAll;

    @BeforeEach
    void load() {
        store.empty();
        ofAll = api.as(Tokens.header("all", List.of("steward"), List.of("*")));
        ofWard = api.as(Tokens.header("lan", List.of("steward"), List.of("ward")));
        assertThat(ofAll.imported(FILE, "").path("rejected").intValue()).isZero();
    }

    /** Code and path of the first problem, or nothing. */
    private String edit(Api who, String mutation, Map<String, Object> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        JsonNode problem = who.data(
                        "mutation($input: " + type + "!) { " + mutation
                                + "(input: $input) { problems { code message path } } }",
                        Map.of("input", input))
                .at("/" + mutation + "/problems/0");
        return problem.isMissingNode()
                ? ""
                : problem.path("code").stringValue() + " "
                        + problem.path("path")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList();
    }

    private String version(String kind, String key) {
        return ofAll.data("{ " + kind + "(by: {key: \"" + key + "\"}) { version } }")
                .at("/" + kind + "/version")
                .stringValue();
    }

    private static String organisation(String key) {
        return RecordKind.ORGANISATION.id(key);
    }

    @Test
    void whatIsOutsideIsAsIfItWereNotThere() {
        Map<String, Object> input =
                Map.of("id", RecordKind.CADRE.id("b"), "expectedVersion", version("cadre", "b"), "name", "Khác");
        assertThat(edit(ofWard, "correctCadre", input)).isEqualTo("NOT_FOUND [input, id]");
        Map<String, Object> nowhere = Map.of("id", RecordKind.CADRE.id("nobody"), "expectedVersion", "1", "name", "X");
        assertThat(edit(ofWard, "correctCadre", nowhere)).isEqualTo("NOT_FOUND [input, id]");
        assertThat(edit(ofWard, "createPosition", Map.of("organisation", organisation("other"), "title", "Phó")))
                .isEqualTo("NOT_FOUND [input, organisation]");
        assertThat(edit(ofWard, "createOrganisation", Map.of("partOf", organisation("other"), "name", "Tổ")))
                .isEqualTo("NOT_FOUND [input, partOf]");
        assertThat(edit(
                        ofWard,
                        "correctCadre",
                        Map.of(
                                "id",
                                RecordKind.CADRE.id("a"),
                                "expectedVersion",
                                version("cadre", "a"),
                                "gender",
                                "female")))
                .isEmpty();
    }

    @Test
    void aKeyThatIsTakenElsewhereIsNotTold() {
        Map<String, Object> taken = Map.of("organisation", organisation("ward"), "title", "Phó", "key", "q");
        assertThat(edit(ofWard, "createPosition", taken)).isEqualTo("FORBIDDEN [input, key]");
        Map<String, Object> free = Map.of("organisation", organisation("ward"), "title", "Phó", "key", "free");
        assertThat(edit(ofWard, "createPosition", free)).isEqualTo("FORBIDDEN [input, key]");
        assertThat(edit(ofWard, "createPosition", Map.of("organisation", organisation("ward"), "title", "Phó")))
                .isEmpty();
        assertThat(edit(ofAll, "createPosition", taken)).isEqualTo("DUPLICATE_KEY [input, key]");
        assertThat(edit(ofWard, "createCadre", Map.of("name", "Mới"))).isEqualTo("FORBIDDEN [input]");
        assertThat(edit(ofAll, "createCadre", Map.of("name", "Mới"))).isEmpty();
    }

    @Test
    void theTreeAboveIsNotTheirsToChange() {
        assertThat(edit(ofWard, "createOrganisation", Map.of("name", "Tổ"))).isEqualTo("FORBIDDEN [input, partOf]");
        assertThat(edit(ofWard, "createOrganisation", Map.of("name", "Tổ", "partOf", organisation("office"))))
                .isEmpty();
        Map<String, Object> up = Map.of(
                "id", organisation("ward"),
                "expectedVersion", version("organisation", "ward"),
                "partOf", organisation("office"));
        assertThat(edit(ofWard, "correctOrganisation", up)).isEqualTo("FORBIDDEN [input, partOf]");
        Map<String, Object> within = Map.of(
                "id", organisation("office"),
                "expectedVersion", version("organisation", "office"),
                "partOf", organisation("ward"));
        assertThat(edit(ofWard, "correctOrganisation", within)).isEmpty();
    }

    @Test
    void whatMovesIntoTheirPartIsSeenAndWhatMovesOutIsNot() {
        Api ofOther = api.as(Tokens.header("minh", List.of("steward"), List.of("other")));
        String before = seen(ofOther);
        assertThat(before).doesNotContain("ward", "office", "\"p\"", "\"a\"");
        move("ward", "other");
        assertThat(seen(ofOther)).contains("ward", "office", "\"p\"", "\"a\"");
        assertThat(seen(ofWard)).contains("ward", "office", "\"p\"", "\"a\"").doesNotContain("other", "\"q\"");
        move("ward", "province");
        assertThat(seen(ofOther)).isEqualTo(before);
        String moved = FILE.replace("\"parent_id\": \"ward\"", "\"parent_id\": \"other\"");
        assertThat(ofAll.imported(moved, "").path("changed").intValue()).isEqualTo(1);
        assertThat(seen(ofOther)).contains("office").doesNotContain("ward");
        assertThat(seen(ofWard)).doesNotContain("office");
    }

    private void move(String organisation, String parent) {
        Map<String, Object> input = Map.of(
                "id", organisation(organisation),
                "expectedVersion", version("organisation", organisation),
                "partOf", organisation(parent));
        assertThat(edit(ofAll, "correctOrganisation", input)).isEmpty();
    }

    private static String seen(Api who) {
        return who.data(
                        "{ organisations { totalCount nodes { key } } positions { nodes { key } } cadres { nodes { key } } }")
                .toString();
    }

    @Test
    void onlyWhoWorksForAllImports() {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(ofWard.importBody(file, "").statusCode()).isEqualTo(403);
        assertThat(api.as(Tokens.header("r", List.of("reader"), List.of("*")))
                        .importBody(file, "")
                        .body())
                .contains("FORBIDDEN", "steward");
        assertThat(api.importBody(file, "").statusCode()).isEqualTo(401);
        assertThat(ofWard.get("/imports").body()).isEqualTo("{\"imports\":[]}");
        assertThat(ofAll.get("/imports").body()).contains("\"imported\"");
    }
}
