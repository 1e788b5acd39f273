package org.cadregraph.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with one of each: all is imported, and each thing that is wrong is told with the records concerned. */
@GraphTest
class FindingsTest {

    private static final String FILE = """
            {"organizations": [
               {"id": "city", "name": "Thành phố"},
               {"id": "ward", "name": "Phường", "parent_id": "city", "dissolution_date": "2015"},
               {"id": "other", "name": "Nơi khác"}],
             "posts": [
               {"id": "chair", "label": "Chủ tịch", "organization_id": "city", "seats": 1},
               {"id": "deputy", "label": "Phó Chủ tịch", "organization_id": "city", "seats": 2},
               {"id": "ward-chair", "label": "Chủ tịch phường", "organization_id": "ward"},
               {"id": "elsewhere", "label": "Ở nơi khác", "organization_id": "other", "seats": 1}],
             "persons": [
               {"id": "an", "name": "Đỗ Thị Ánh", "birth_date": "1960-02-03"},
               {"id": "an2", "name": "do thi anh", "birth_date": "1960"},
               {"id": "binh", "name": "Bình"}, {"id": "chi", "name": "Chi"}],
             "memberships": [
               {"id": "1", "person_id": "an", "post_id": "chair", "organization_id": "city",
                "start_date": "2000-01-01", "end_date": "2005-01-01"},
               {"id": "2", "person_id": "binh", "post_id": "chair", "organization_id": "city",
                "start_date": "2004-12-01", "end_date": "2008-01-01"},
               {"id": "3", "person_id": "chi", "post_id": "chair", "organization_id": "city",
                "start_date": "2008-02-01", "end_date": "2010"},
               {"id": "4", "person_id": "binh", "post_id": "chair", "organization_id": "city",
                "start_date": "2010-06-01", "end_date": "2009-01-01"},
               {"id": "5", "person_id": "an", "post_id": "deputy", "organization_id": "city", "start_date": "2010"},
               {"id": "6", "person_id": "binh", "post_id": "deputy", "organization_id": "city", "start_date": "2011"},
               {"id": "7", "person_id": "chi", "post_id": "deputy", "organization_id": "city",
                "start_date": "2012-05-01", "end_date": "2012-06-01"},
               {"id": "8", "person_id": "chi", "post_id": "ward-chair", "organization_id": "ward",
                "start_date": "2013", "end_date": "2015-07-01"},
               {"id": "9", "person_id": "an", "post_id": "elsewhere", "organization_id": "other",
                "start_date": "2000", "end_date": "2001"},
               {"id": "10", "person_id": "chi", "post_id": "elsewhere", "organization_id": "other",
                "start_date": "2001", "end_date": "2002"}]}
            """;

    private static final String LIST = """
            query($filter: FindingFilter, $first: Int, $after: String) {
              findings(filter: $filter, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { kind certainty position { key } tenures { key } cadres { key } from to } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void imported() {
        store.empty();
        JsonNode report = JsonMapper.shared()
                .readTree(api.importBody(FILE.getBytes(StandardCharsets.UTF_8), "")
                        .body());
        assertThat(report.path("rejected").intValue()).as("%s", report).isZero();
    }

    private JsonNode findings(Map<String, ?> filter) {
        return api.data(LIST, Map.of("filter", filter)).path("findings");
    }

    private static List<String> told(JsonNode findings) {
        return StreamSupport.stream(findings.path("nodes").spliterator(), false)
                .map(node -> "%s %s %s %s %s %s %s"
                        .formatted(
                                text(node.path("kind")),
                                text(node.path("certainty")),
                                text(node.at("/position/key")),
                                keys(node.path("tenures")),
                                keys(node.path("cadres")),
                                text(node.path("from")),
                                text(node.path("to"))))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "-";
    }

    private static List<String> keys(JsonNode records) {
        return StreamSupport.stream(records.spliterator(), false)
                .map(record -> record.path("key").stringValue())
                .sorted()
                .toList();
    }

    @Test
    void eachIsToldWithTheRecordsConcerned() {
        assertThat(told(findings(Map.of())))
                .containsExactlyInAnyOrder(
                        "OVERLAP CERTAIN chair [1, 2] [an, binh] 2004-12-01 2005-01-01",
                        "GAP CERTAIN chair [] [] 2008-01-01 2008-02-01",
                        "REVERSED CERTAIN chair [4] [binh] - -",
                        "OVER_CAPACITY CERTAIN deputy [5, 6, 7] [an, binh, chi] 2012-05-01 2012-06-01",
                        "AFTER_ABOLITION POSSIBLE ward-chair [8] [chi] 2015-01-01 2015-07-01",
                        "OVERLAP POSSIBLE elsewhere [10, 9] [an, chi] 2001-01-01 2001-12-31",
                        "NEAR_DUPLICATE POSSIBLE - [] [an, an2] - -");
    }

    @Test
    void theyAreCountedByKind() {
        JsonNode counts =
                api.data("{ findingCounts { kind certain possible } }").path("findingCounts");
        Map<String, String> told = new HashMap<>();
        counts.forEach(count ->
                told.put(count.path("kind").stringValue(), count.path("certain") + " " + count.path("possible")));
        assertThat(told)
                .containsOnly(
                        Map.entry("OVERLAP", "1 2"),
                        Map.entry("GAP", "1 1"),
                        Map.entry("OVER_CAPACITY", "1 1"),
                        Map.entry("REVERSED", "1 1"),
                        Map.entry("AFTER_ABOLITION", "0 1"),
                        Map.entry("NEAR_DUPLICATE", "0 1"));
    }

    @Test
    void theFilterNarrowsToKindsCertaintyAndSubtree() {
        assertThat(told(findings(Map.of("kinds", List.of("OVERLAP"), "certainty", "CERTAIN"))))
                .singleElement()
                .asString()
                .startsWith("OVERLAP CERTAIN chair");
        assertThat(told(findings(Map.of("organisation", Map.of("key", "ward")))))
                .singleElement()
                .asString()
                .startsWith("AFTER_ABOLITION");
        assertThat(findings(Map.of("organisation", Map.of("key", "city")))
                        .path("totalCount")
                        .intValue())
                .isEqualTo(5);
        assertThat(findings(Map.of("organisation", Map.of("key", "city"), "subtree", true))
                        .path("totalCount")
                        .intValue())
                .isEqualTo(6);
        assertThat(findings(Map.of("organisation", Map.of("key", "nowhere"), "subtree", true))
                        .path("totalCount")
                        .intValue())
                .isZero();
        assertThat(findings(Map.of("kinds", List.of())).path("totalCount").intValue())
                .isZero();
    }

    @Test
    void thePagesPutTogetherAreTheWholeList() {
        List<String> whole = told(findings(Map.of()));
        for (int size : List.of(1, 2, 3)) {
            List<String> pages = new ArrayList<>();
            @Nullable String after = null;
            boolean more = true;
            while (more) {
                Map<String, @Nullable Object> variables = new HashMap<>(Map.of("first", size));
                variables.put("after", after);
                JsonNode page = api.data(LIST, variables).path("findings");
                pages.addAll(told(page));
                more = page.at("/pageInfo/hasNextPage").booleanValue();
                after = page.at("/pageInfo/endCursor").stringValue();
            }
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        int few = api.statements(LIST, Map.of());
        String more = IntStream.range(0, 40).mapToObj("""
                        {"id": "more-%1$d", "person_id": "an", "post_id": "elsewhere", "organization_id": "other",
                         "start_date": "1990-01-01", "end_date": "1980-01-01"}"""::formatted).collect(Collectors.joining(","));
        api.importBody("""
                {"organizations": [], "posts": [], "persons": [], "memberships": [%s]}""".formatted(more).getBytes(StandardCharsets.UTF_8), "");
        assertThat(findings(Map.of()).path("nodes")).hasSize(47);
        assertThat(api.statements(LIST, Map.of())).isEqualTo(few);
    }

    @Test
    void aForeignCursorIsRefused() {
        String cursor = api.data("{ cadres(first: 1) { pageInfo { endCursor } } }")
                .at("/cadres/pageInfo/endCursor")
                .stringValue();
        assertThat(api.answer(LIST, Map.of("after", cursor))
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void theCountsOfARealSetAreThoseThatSomebodyElseCounted() {
        String folder = System.getProperty("cadre.test.data-sets", "");
        assumeTrue(!folder.isBlank(), "No folder of real data sets: run with -Ddata.sets=FOLDER to count in them");
        Path set = Path.of(folder).resolve("vietnam-cabinet");
        store.empty();
        api.imported(set.resolve("popolo.json"));
        JsonNode truth = JsonMapper.shared().readTree(set.resolve("truth.json"));
        JsonNode counts = api.data("{ findingCounts(filter: {kinds: [OVERLAP, GAP, REVERSED]}) { certain possible } }")
                .path("findingCounts");
        assertThat(counts.at("/0/certain")).isEqualTo(truth.at("/overlaps_single_seat/pairs_certain"));
        assertThat(counts.at("/0/possible")).isEqualTo(truth.at("/overlaps_single_seat/pairs_possible"));
        assertThat(counts.at("/1/certain")).isEqualTo(truth.at("/vacancies_single_seat/gaps"));
        assertThat(counts.at("/2/certain").intValue())
                .isEqualTo(truth.at("/data_quality/invalid_ranges").size());
    }
}
