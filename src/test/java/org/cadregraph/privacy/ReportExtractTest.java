package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import tools.jackson.databind.JsonNode;

/** An extract tells what reports of imports say of a person, to whoever may see those, and nothing of anybody else. */
@SignedInTest
class ReportExtractTest {

    private static final String GOOD = """
            {"organizations": [{"id": "ward", "name": "Phường"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"}],
             "persons": [{"id": "src-1", "name": "Trần Thị Giang", "other_names": [{"name": "Giang"}],
                          "identifiers": [{"scheme": "so-hieu", "identifier": "7"}]},
                         {"id": "src-2", "name": "Lê Văn Giang"}],
             "memberships": [{"id": "m-1", "person_id": "src-1", "post_id": "p", "organization_id": "ward", "start_date": "2020"}]}
            """;

    /**
     * Hers: one of her record, one of her tenure, and a tenure that ends before it starts. One that names her may be about
     * somebody of her name.
     */
    private static final String BAD = """
            {"organizations": [{"id": "ward", "name": "Phường"}],
             "posts": [{"id": "x", "label": "Ghế", "organization_id": "ward", "start_date": "sau bà TRẦN THỊ GIANG"},
                       {"id": "y", "label": "Ghế", "organization_id": "ward", "start_date": "như anh Giang"},
                       {"id": "z", "label": "Ghế", "organization_id": "ward", "start_date": "7"}],
             "persons": [{"id": "src-1", "name": "Trần Thị Giang", "birth_date": "hồ sơ gốc"},
                         {"id": "src-2", "name": "Lê Văn Giang", "birth_date": "hồ sơ khác"},
                         {"id": "src-3", "name": "Trần Thị Giang", "birth_date": "người trùng tên"}],
             "memberships": [
               {"id": "m-1", "person_id": "src-1", "post_id": "p", "organization_id": "ward", "start_date": "mùa xuân"},
               {"id": "m-2", "person_id": "src-2", "post_id": "p", "organization_id": "ward", "start_date": "mùa đông"},
               {"id": "m-3", "person_id": "src-1", "post_id": "p", "organization_id": "ward", "start_date": "2013", "end_date": "2012"},
               {"id": "m-4", "person_id": "src-2", "post_id": "p", "organization_id": "ward", "start_date": "2015", "end_date": "2014"}]}
            """;

    private static final String EXTRACT =
            "query($id: ID) { personalExtract(cadre: $id) { items { kind id recordedFrom values { name value } } } }";
    private static final String HERS = RecordKind.CADRE.id("src-1");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    private Api steward(String name, String organisation) {
        return api.as(Tokens.header(name, List.of("steward"), List.of(organisation)));
    }

    private Api herself() {
        return api.as(Tokens.header(JwtClaimsSet.builder()
                .subject("giang")
                .expiresAt(Instant.now().plusSeconds(3_600))
                .claim("cadre", HERS)
                .build()));
    }

    @BeforeEach
    void load() {
        store.empty();
        steward("lan", "*").imported(GOOD, "");
    }

    /** Sent by somebody who works for all organisations, or did then. */
    private void importBad() {
        assertThat(steward("lan", "*")
                        .importFiles(Map.of("Trần Thị Giang.json", BAD.getBytes(StandardCharsets.UTF_8)), "")
                        .body())
                .contains("hồ sơ gốc", "hồ sơ khác", "người trùng tên", "mùa xuân", "mùa đông", "như anh Giang");
    }

    private static List<String> told(Api who) {
        List<String> told = new ArrayList<>();
        for (JsonNode item : who.data(EXTRACT, Map.of("id", HERS)).at("/personalExtract/items")) {
            String kind = item.path("kind").stringValue();
            if (List.of("rejected row", "odd row").contains(kind)) {
                assertThat(item.path("recordedFrom").isNull()).isFalse();
                item.path("values").forEach(value -> {
                    if (value.path("name").stringValue().equals("value")) {
                        told.add(kind + ": " + value.path("value").stringValue());
                    }
                });
            }
        }
        return told;
    }

    @Test
    void itTellsWhatIsAboutThemAndNothingOfOthers() {
        assertThat(told(herself())).isEmpty();
        importBad();
        String[] hers = {"rejected row: hồ sơ gốc", "rejected row: mùa xuân", "odd row: 2012"};
        assertThat(told(herself())).as("of all imports").containsExactlyInAnyOrder(hers);
        assertThat(told(steward("hoa", "*"))).as("works for all").containsExactlyInAnyOrder(hers);
        assertThat(told(steward("lan", "ward"))).as("sent it").containsExactlyInAnyOrder(hers);
        assertThat(told(steward("hoa", "ward"))).as("may not see it").isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        // Who was never read of before takes a statement more, for the log.
        herself().statements(EXTRACT, Map.of("id", HERS));
        int few = herself().statements(EXTRACT, Map.of("id", HERS));
        importBad();
        importBad();
        assertThat(herself().statements(EXTRACT, Map.of("id", HERS))).isEqualTo(few);
    }

    @Test
    void afterAnErasureNothingOfItIsLeft() {
        importBad();
        List<String> hers = List.of("Thị Giang", "src-1", "m-1", "m-3", "hồ sơ gốc", "mùa xuân", "sau bà");
        assertThat(WholeStore.found(graph, hers)).hasSizeGreaterThan(hers.size());
        Api steward = steward("lan", "*");
        String version = steward.data("query($id: ID!) { cadre(by: {id: $id}) { version } }", Map.of("id", HERS))
                .at("/cadre/version")
                .stringValue();
        JsonNode payload = new Mutations(steward)
                .send(
                        "eraseCadre",
                        "EraseCadreInput",
                        Map.of("id", HERS, "expectedVersion", version, "reason", "Theo yêu cầu"),
                        "cadre { id }");
        assertThat(Mutations.problems(payload)).isEmpty();
        assertThat(WholeStore.found(graph, hers)).isEmpty();
        String erased = payload.at("/cadre/id").stringValue();
        assertThat(steward.data(EXTRACT, Map.of("id", erased)).toString())
                .contains("\"record\"")
                .doesNotContain("rejected row", "odd row");
    }
}
