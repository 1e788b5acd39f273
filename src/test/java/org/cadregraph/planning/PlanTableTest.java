package org.cadregraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Plans come in as a table and are read back: by person, post and organisation, on a day, as they were believed. */
@GraphTest
@Import(HandSetClock.class)
class PlanTableTest {

    private static final String ENTRY = """
            key readiness rank source emergency from to reviewedOn removal note reversed
            cadre { key } position { key } status(asOf: "2022-01-01") certainty(asOf: "2022-01-01")""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    @BeforeEach
    void load() {
        store.empty();
        clock.set("2022-01-01T00:00:00Z");
        assertThat(api.imported(Plan.CITY, "").path("rejected").intValue()).isZero();
    }

    private JsonNode chair(String arguments, String asked) {
        return api.data("{ position(by: {key: \"chair\"}) { plannedSuccessors" + arguments + " { " + asked + " } } }")
                .at("/position/plannedSuccessors");
    }

    @Test
    void aLineIsReadBackAsItWasSaid() {
        Plan.load(api, "p1,an,chair,in_1_to_2_years,2,Object_1,true,2020-05,2023-06-01,2021,over_age,\"một, hai\"");
        JsonNode entry = chair("", ENTRY).get(0);
        assertThat(entry.at("/cadre/key").stringValue()).isEqualTo("an");
        assertThat(entry.at("/position/key").stringValue()).isEqualTo("chair");
        assertThat(Plan.said(entry))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("key", "p1"),
                        Map.entry("readiness", "IN_1_TO_2_YEARS"),
                        Map.entry("rank", "2"),
                        Map.entry("source", "OBJECT_1"),
                        Map.entry("emergency", "true"),
                        Map.entry("from", "2020-05"),
                        Map.entry("to", "2023-06-01"),
                        Map.entry("reviewedOn", "2021"),
                        Map.entry("removal", "OVER_AGE"),
                        Map.entry("note", "một, hai"),
                        Map.entry("reversed", "false"),
                        Map.entry("status", "STANDING"),
                        Map.entry("certainty", "CERTAIN")));
    }

    @Test
    void theReadiestComeFirstThenByRankAndUnknownOnesLast() {
        Plan.load(
                api,
                "a,an,chair,,,,,2020,,,,",
                "b,binh,chair,in_3_to_5_years,1,,,2020,,,,",
                "c,chi,chair,ready_now,12,,,2020,,,,",
                "d,dung,chair,ready_now,2,,,2020,,,,",
                "e,an,chair,ready_now,,,,2020,,,,",
                "f,binh,chair,in_1_to_2_years,1,,,2020,,,,");
        assertThat(Plan.keys(chair("", "key"))).containsExactly("d", "c", "e", "f", "b", "a");
    }

    @ParameterizedTest
    @CsvSource({
        // Planned on a day in 2020, removed on a day of June 2023.
        "2019-12-31, '', ''",
        "2020-06-01, 'POSSIBLE STANDING', 'POSSIBLE STANDING'",
        "2022-01-01, 'CERTAIN STANDING', 'CERTAIN STANDING'",
        "2023-06-15, 'POSSIBLE STANDING', 'POSSIBLE STANDING'",
        "2023-07-01, '', 'null REMOVED'"
    })
    void aDayIsCertainOrPossibleAndRemovedOnesAreAskedFor(String day, String standing, String all) {
        Plan.load(api, "p1,an,chair,,,,,2020,2023-06,,moved,");
        for (boolean removed : List.of(false, true)) {
            String asked = "certainty(asOf: \"%1$s\") status(asOf: \"%1$s\")".formatted(day);
            JsonNode entries = chair("(asOf: \"" + day + "\", removed: " + removed + ")", asked);
            String found = entries.isEmpty()
                    ? ""
                    : entries.at("/0/certainty").asString("null") + " "
                            + entries.at("/0/status").stringValue();
            assertThat(found).as("%s, removed: %s", day, removed).isEqualTo(removed ? all : standing);
        }
    }

    @Test
    void whatIsToComeAndWhatNeverCountedSaySo() {
        Plan.load(
                api,
                "p1,an,chair,,,,,2023-01-01,,,,",
                "p2,binh,chair,,,,,2021,2020,,,",
                "p3,chi,chair,,,,,2020,,,other,");
        assertThat(chair("(asOf: \"2022-01-01\")", "key certainty status").toString())
                .isEqualTo("[{\"key\":\"p3\",\"certainty\":\"POSSIBLE\",\"status\":\"STANDING\"}]");
        JsonNode later = chair("(asOf: \"2024-01-01\", removed: true)", ENTRY);
        assertThat(Plan.keys(later)).containsExactly("p1", "p2", "p3");
        assertThat(later.at("/0/status").stringValue()).isEqualTo("TO_COME");
        assertThat(later.at("/1/status").stringValue()).isEqualTo("REMOVED");
        assertThat(later.at("/1/reversed").booleanValue()).isTrue();
        JsonNode report = Plan.lines(api, "p2,binh,chair,,,,,2021,2020,,,");
        assertThat(report.at("/findings/0/field").stringValue()).isEqualTo("end_date");
    }

    @Test
    void aChangedLineIsACorrectionAndTheSameOneIsNone() {
        Plan.load(api, "p1,an,chair,ready_now,1,,,2020,,,,");
        clock.set("2022-02-01T00:00:00Z");
        assertThat(Plan.lines(api, "p1,an,chair,ready_now,1,,,2020,,,,")
                        .path("unchanged")
                        .intValue())
                .isEqualTo(1);
        assertThat(Plan.lines(api, "p1,binh,deputy,ready_now,1,,,2021,,,,")
                        .path("changed")
                        .intValue())
                .isEqualTo(1);
        String both = """
                { an: cadre(by: {key: "an"}) { planningEntries(knownAt: "%1$s") { from position { key } } }
                  binh: cadre(by: {key: "binh"}) { planningEntries(knownAt: "%1$s") { from position { key } } } }""";
        assertThat(api.data(both.formatted("2022-01-15T00:00:00Z")).toString())
                .isEqualTo("{\"an\":{\"planningEntries\":[{\"from\":\"2020\",\"position\":{\"key\":\"chair\"}}]},"
                        + "\"binh\":{\"planningEntries\":[]}}");
        assertThat(api.data(both.formatted("2022-02-01T00:00:00Z")).toString())
                .isEqualTo("{\"an\":{\"planningEntries\":[]},"
                        + "\"binh\":{\"planningEntries\":[{\"from\":\"2021\",\"position\":{\"key\":\"deputy\"}}]}}");
        assertThat(api.data(both.replace("(knownAt: \"%1$s\")", "")))
                .isEqualTo(api.data(both.formatted("2022-03-01T00:00:00Z")));
        assertThat(store.count("MATCH ()-[w:WAS_PLANNED_FOR]->() RETURN count(w) AS count"))
                .isEqualTo(1);
    }

    @Test
    void aColumnThatIsNotThereSaysNothing() {
        Plan.load(api, "p1,an,chair,ready_now,1,object_2,true,2020,,2021,,ghi chú");
        JsonNode report = Plan.table(api, "id;cadre_id;position_id;readiness\np1;an;chair;in_3_to_5_years\n");
        assertThat(report.path("changed").intValue()).as("%s", report).isEqualTo(1);
        assertThat(Plan.said(chair("", ENTRY).get(0)))
                .containsEntry("readiness", "IN_3_TO_5_YEARS")
                .containsEntry("rank", "1")
                .containsEntry("source", "OBJECT_2")
                .containsEntry("emergency", "true")
                .containsEntry("reviewedOn", "2021")
                .containsEntry("note", "ghi chú");
    }

    @Test
    void aLineThatCannotBeIsToldByItsColumn() {
        JsonNode report = Plan.lines(
                api,
                "p1,nobody,chair,,,,,2020,,,,",
                "p2,an,nowhere,,,,,2020,,,,",
                "p3,an,chair,soon,,,,2020,,,,",
                "p4,an,chair,,0,,,2020,,,,",
                "p5,an,chair,,,object_3,,2020,,,,",
                "p6,an,chair,,,,,2020,,,bored,",
                "p7,an,chair,,,,,2020-13,,,,");
        assertThat(report.path("rejections")
                        .valueStream()
                        .map(row -> row.path("section").stringValue() + " "
                                + row.path("id").stringValue() + " "
                                + row.path("field").stringValue()))
                .containsExactly(
                        "planning_entries p1 cadre_id",
                        "planning_entries p2 position_id",
                        "planning_entries p3 readiness",
                        "planning_entries p4 rank",
                        "planning_entries p5 source",
                        "planning_entries p6 removal_reason",
                        "planning_entries p7 start_date");
        assertThat(report.toString()).contains("must be one of ready_now, in_1_to_2_years, in_3_to_5_years");
        JsonNode unknown = Plan.table(api, "id,cadre_id,position_id,readiness,term_id\np1,an,chair,,2015-2020\n");
        assertThat(unknown.at("/rejections/0/field").stringValue()).isEqualTo("term_id");
    }

    @Test
    void popoloFilesMayHaveThemToo() {
        String file = Plan.CITY.replaceFirst("\"memberships\":", """
                "planning_entries": [{"id": "p1", "person_id": "an", "post_id": "chair", "readiness": "ready_now", "rank": 1,
                  "emergency": true, "start_date": "2020"}], "memberships":""");
        assertThat(api.imported(file, "").path("rejected").intValue()).isZero();
        assertThat(Plan.said(chair("", ENTRY).get(0)))
                .containsEntry("readiness", "READY_NOW")
                .containsEntry("rank", "1")
                .containsEntry("emergency", "true");
    }

    @Test
    void aPlanGoesPostByPostAndPageByPage() {
        Plan.load(
                api,
                "1,chi,secretary,,,,,2020,,,,",
                "2,an,chair,in_3_to_5_years,,,,2020,,,,",
                "3,binh,chair,ready_now,,,,2020,,,,",
                "4,dung,deputy,ready_now,,,,2020,,,,",
                "5,an,q,ready_now,,,,2020,,,,",
                "6,binh,q,ready_now,,,,2020,2021,,moved,");
        assertThat(Plan.keys(plan("city", "first: 50").path("nodes"))).containsExactly("1");
        List<String> whole = Plan.keys(plan("city", "subtree: true").path("nodes"));
        assertThat(whole).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(whole.indexOf("3")).as("a post's entries follow each other").isEqualTo(whole.indexOf("2") - 1);
        assertThat(Plan.keys(plan("city", "subtree: true, removed: true").path("nodes")))
                .hasSize(6);
        assertThat(Plan.keys(plan("ward", "last: 50").path("nodes"))).containsExactly("3", "2", "4");
        assertThat(walk("first", "after", "/pageInfo/hasNextPage", "/pageInfo/endCursor"))
                .isEqualTo(whole);
        assertThat(walk("last", "before", "/pageInfo/hasPreviousPage", "/pageInfo/startCursor"))
                .isEqualTo(whole);
    }

    /** The keys of all pages, two entries each, in the order of the list. */
    private List<String> walk(String size, String from, String more, String cursor) {
        List<String> keys = new ArrayList<>();
        String at = "";
        JsonNode page;
        do {
            page = plan("city", "subtree: true, " + size + ": 2" + at);
            assertThat(page.path("totalCount").intValue()).isEqualTo(5);
            keys.addAll(size.equals("first") ? keys.size() : 0, Plan.keys(page.path("nodes")));
            at = ", " + from + ": " + page.at(cursor);
        } while (page.at(more).booleanValue());
        return keys;
    }

    private JsonNode plan(String organisation, String arguments) {
        return api.data("""
                        { organisation(by: {key: "%s"}) { plan(%s) { totalCount nodes { key }
                          pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }""".formatted(organisation, arguments)).at("/organisation/plan");
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        Plan.load(api, "1,an,chair,,,,,2020,,,,", "2,binh,secretary,,,,,2020,,,,", "3,chi,deputy,,,,,2020,,,,");
        String document = """
                query($first: Int) { cadres(first: $first) { nodes { planningEntries { term { name } position { title } } } }
                  positions(first: $first) { nodes { plannedSuccessors { cadre { name } } } }
                  organisations(first: $first) { nodes { plan(subtree: true) { totalCount nodes { version } } } } }""";
        int one = api.statements(document, Map.of("first", 1));
        assertThat(api.statements(document, Map.of("first", 4))).isEqualTo(one);
    }
}
