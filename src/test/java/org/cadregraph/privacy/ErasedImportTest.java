package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source that goes on to speak of somebody who was erased does not bring them back. */
@GraphTest
@Import(Giang.class)
class ErasedImportTest {

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private Giang giang;

    private int records;

    @BeforeEach
    void erase() {
        giang.load();
        giang.erase(giang.erasure());
        records = store.records();
    }

    @Test
    void eachRowAboutThemIsRejectedAndNoneOfItsValuesIsKept() {
        // A tenure that is new, one that goes to somebody else, and a row that cannot be read.
        String file = Giang.NOW
                .replace("\"birth_date\": \"1961-05\",", "\"birth_date\": \"in May\",")
                .replace(
                        "{\"id\": \"m-giang-2\", \"person_id\": \"src-giang-78\"",
                        "{\"id\": \"m-giang-2\", \"person_id\": \"khoa\"")
                .replace("\"m-giang-3\"", "\"m-new\"");
        for (String query : List.of("?dryRun=true", "", "")) {
            JsonNode report = api.imported(file, query);
            assertThat(report.at("/sections/persons/rejected").intValue())
                    .as("%s", report)
                    .isEqualTo(2);
            assertThat(report.at("/sections/memberships/rejected").intValue()).isEqualTo(3);
            assertThat(report.at("/sections/planning_entries/rejected").intValue())
                    .isEqualTo(2);
            assertThat(report.path("unchanged").intValue()).isEqualTo(10);
            for (JsonNode rejection : report.path("rejections")) {
                assertThat(rejection.path("id").isNull()).as("%s", rejection).isTrue();
                assertThat(rejection.path("value").isNull()).isTrue();
                assertThat(rejection.path("line").intValue()).isPositive();
                assertThat(rejection.path("reason").stringValue())
                        .contains("is about a cadre who was erased", "Take the row out of the source");
            }
            assertThat(report.path("rejections")).hasSize(7);
        }
        assertThat(store.records()).isEqualTo(records + 2);
        assertThat(WholeStore.found(graph, List.of("giang"))).isEmpty();
    }

    @Test
    void aStrictImportIsRefusedWhole() {
        JsonNode report = JsonMapper.shared()
                .readTree(api.importBody(Giang.NOW.getBytes(StandardCharsets.UTF_8), "?strict=true")
                        .body());
        assertThat(report.path("status").stringValue()).isEqualTo("rejected");
        assertThat(report.path("rejections").size()).isPositive();
        assertThat(store.records()).isEqualTo(records);
    }

    @Test
    void namesInATableOfTheirOwnAreRejectedToo() {
        String names = "cadre_id,name,note\nsrc-giang-77,Cô Giang,\nbinh,Ba Bình,\n";
        JsonNode alone = JsonMapper.shared()
                .readTree(api.importFiles(Map.of("names.csv", names.getBytes(StandardCharsets.UTF_8)), "")
                        .body());
        assertThat(alone.path("rejected").intValue()).as("%s", alone).isEqualTo(1);
        assertThat(alone.at("/rejections/0/id").isNull()).isTrue();
        String cadres = "id,name\nsrc-giang-77,Trần Thị Hương Giang\n";
        JsonNode together = JsonMapper.shared()
                .readTree(api.importFiles(
                                Map.of(
                                        "cadres.csv",
                                        cadres.getBytes(StandardCharsets.UTF_8),
                                        "names.csv",
                                        names.getBytes(StandardCharsets.UTF_8)),
                                "")
                        .body());
        assertThat(together.path("rejected").intValue()).as("%s", together).isEqualTo(2);
        assertThat(together.path("rejections").toString())
                .doesNotContain("giang")
                .contains("was erased");
        assertThat(WholeStore.found(graph, List.of("giang"))).isEmpty();
    }
}
