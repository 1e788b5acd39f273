package org.cadregraph.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Who manages which post comes in as a table and is read back: by post and by organisation, on a day, as it was believed. */
@GraphTest
@Import(HandSetClock.class)
class ManagementTest {

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
        assertThat(api.imported(Managed.CITY, "").path("rejected").intValue()).isZero();
    }

    private List<String> managers(String arguments) {
        return Managed.managers(api, "chair", arguments);
    }

    @ParameterizedTest
    @CsvSource({
        // The city's committee since a day of 2015, until a day of June 2020; then the province's.
        "2014-12-31, ''",
        "2015-07-01, 'committee POSSIBLE'",
        "2016-01-01, 'committee CERTAIN'",
        "2020-06-15, 'committee POSSIBLE|province POSSIBLE'",
        "2020-07-01, 'province CERTAIN'",
        "2024-12-31, 'province CERTAIN'",
        "2025-07-01, ''"
    })
    void aDayIsCertainOrPossible(String day, String expected) {
        Managed.load(
                api,
                "m1,chair,committee,2015,2020-06",
                "m2,chair,province,2020-06,2025-07-01",
                "m3,deputy,committee,,");
        assertThat(String.join("|", managers("(asOf: \"" + day + "\")"))).isEqualTo(expected);
        assertThat(Managed.managers(api, "deputy", "(asOf: \"" + day + "\")"))
                .as("since nobody knows when")
                .containsExactly("committee POSSIBLE");
    }

    @Test
    void whatEndedAndWhatNeverCountedAreAskedFor() {
        JsonNode report = Managed.lines(
                api,
                "m1,chair,committee,2015-01-01,2020-06-01",
                "m2,chair,province,2021,2020",
                "m3,chair,city,2023-01-01,");
        assertThat(report.path("added").intValue()).as("%s", report).isEqualTo(3);
        assertThat(report.at("/findings/0/field").stringValue()).isEqualTo("end_date");
        assertThat(managers("")).isEmpty();
        assertThat(managers("(ended: true)")).containsExactly("province null", "committee null");
        JsonNode all = api.data("""
                { position(by: {key: "chair"}) { managedBy(asOf: "2024-01-01", ended: true) {
                    key from to reversed certainty then: certainty(asOf: "2019-01-01") position { key } } } }""").at("/position/managedBy");
        assertThat(all).hasSize(3);
        assertThat(all.get(0).toString())
                .isEqualTo("{\"key\":\"m2\",\"from\":\"2021\",\"to\":\"2020\",\"reversed\":true,\"certainty\":null,"
                        + "\"then\":null,\"position\":{\"key\":\"chair\"}}");
        assertThat(all.at("/1/then").stringValue()).isEqualTo("CERTAIN");
        assertThat(all.at("/2/certainty").stringValue()).isEqualTo("CERTAIN");
    }

    @Test
    void whatAnOrganisationManagesComesPageByPage() {
        Managed.load(
                api,
                "m1,chair,committee,2015,",
                "m2,deputy,committee,2015,2019",
                "m3,deputy,committee,2021-05-01,",
                "m4,secretary,committee,2021,",
                "m5,secretary,province,2010,");
        String ask = """
                { organisation(by: {key: "committee"}) { manages(asOf: "2021-06-01"%s) {
                    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                    nodes { key certainty position { key } organisation { key } } } } }""";
        JsonNode first = page(ask, ", first: 2");
        assertThat(first.path("totalCount").intValue()).isEqualTo(3);
        assertThat(keys(first)).containsExactly("m4", "m1");
        assertThat(first.at("/nodes/0/certainty").stringValue()).isEqualTo("POSSIBLE");
        String end = first.at("/pageInfo/endCursor").stringValue();
        assertThat(keys(page(ask, ", first: 2, after: \"" + end + "\""))).containsExactly("m3");
        JsonNode last = page(ask, ", last: 1");
        assertThat(keys(last)).containsExactly("m3");
        String start = last.at("/pageInfo/startCursor").stringValue();
        assertThat(keys(page(ask, ", last: 5, before: \"" + start + "\""))).containsExactly("m4", "m1");
        assertThat(keys(page(ask, ", ended: true"))).containsExactly("m4", "m1", "m2", "m3");
    }

    private JsonNode page(String ask, String arguments) {
        return api.data(ask.formatted(arguments)).at("/organisation/manages");
    }

    private static List<String> keys(JsonNode page) {
        return page.path("nodes")
                .valueStream()
                .map(it -> it.path("key").stringValue())
                .toList();
    }

    @Test
    void aChangedLineIsACorrectionAndTheSameOneIsNone() {
        Managed.load(api, "m1,chair,committee,2015,");
        clock.set("2022-02-01T00:00:00Z");
        assertThat(Managed.lines(api, "m1,chair,committee,2015,")
                        .path("unchanged")
                        .intValue())
                .isEqualTo(1);
        assertThat(Managed.lines(api, "m1,deputy,province,2016,")
                        .path("changed")
                        .intValue())
                .isEqualTo(1);
        String earlier = "(knownAt: \"2022-01-15T00:00:00Z\")";
        assertThat(managers(earlier)).containsExactly("committee CERTAIN");
        assertThat(managers("")).isEmpty();
        assertThat(Managed.managers(api, "deputy", earlier)).isEmpty();
        assertThat(Managed.managers(api, "deputy", "(knownAt: \"2022-02-01T00:00:00Z\")"))
                .isEqualTo(Managed.managers(api, "deputy", ""))
                .containsExactly("province CERTAIN");
        assertThat(api.data("{ organisation(by: {key: \"committee\"}) { manages" + earlier
                                + " { totalCount nodes { position { key } } } manages_now: manages { totalCount } } }")
                        .path("organisation")
                        .toString())
                .isEqualTo("{\"manages\":{\"totalCount\":1,\"nodes\":[{\"position\":{\"key\":\"chair\"}}]},"
                        + "\"manages_now\":{\"totalCount\":0}}");
        assertThat(store.count("MATCH (:Position)-[w:WAS_MANAGED_BY]->(:Organisation)"
                        + " WHERE w.recordedTo IS NOT NULL RETURN count(w) AS count"))
                .isEqualTo(1);
    }

    @Test
    void aColumnThatIsNotThereSaysNothing() {
        Managed.load(api, "m1,chair,committee,2015,2020");
        JsonNode report = Managed.table(api, "id;position_id;managing_organization_id\nm1;chair;province\n");
        assertThat(report.path("changed").intValue()).as("%s", report).isEqualTo(1);
        assertThat(managers("(asOf: \"2018-01-01\")")).containsExactly("province CERTAIN");
        assertThat(managers("(asOf: \"2021-01-01\")")).isEmpty();
    }

    @Test
    void aLineThatCannotBeIsToldByItsPlace() {
        JsonNode report = Managed.lines(
                api,
                "m1,nowhere,committee,2015,",
                "m2,chair,nobody,2015,",
                "m3,chair,committee,some day,",
                "m4,chair,,2015,",
                "m5,chair,committee,2015,");
        List<String> rejections = new ArrayList<>();
        report.path("rejections")
                .forEach(it -> rejections.add(
                        it.path("line").asInt() + " " + it.path("field").stringValue() + " "
                                + it.path("value").asString("")));
        assertThat(rejections)
                .containsExactlyInAnyOrder(
                        "2 position_id nowhere",
                        "3 managing_organisation_id nobody",
                        "4 start_date some day",
                        "5 managing_organisation_id ");
        assertThat(report.at("/rejections/0/file").stringValue()).isEqualTo("position_management.csv");
        assertThat(managers("")).containsExactly("committee CERTAIN");
    }

    @Test
    void popoloHasItAsAListOfItsOwn() {
        JsonNode report = api.imported("""
                {"organizations": [], "posts": [], "persons": [], "memberships": [], "position_management": [
                   {"id": "m1", "post_id": "chair", "organization_id": "committee", "start_date": "2015"},
                   {"id": "m2", "post_id": "chair", "organization_id": "nobody"}]}""", "");
        assertThat(report.at("/sections/position_management").toString())
                .isEqualTo("{\"in\":2,\"added\":1,\"changed\":0,\"unchanged\":0,\"rejected\":1}");
        assertThat(report.at("/rejections/0/field").stringValue()).isEqualTo("organization_id");
        assertThat(managers("")).containsExactly("committee CERTAIN");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePosts() {
        Managed.load(
                api,
                IntStream.range(0, 3)
                        .mapToObj(n -> "m" + n + ","
                                + List.of("chair", "deputy", "secretary").get(n) + ",committee,2015,")
                        .toArray(String[]::new));
        String ask = "query($n: Int) { positions(first: $n) { nodes { managedBy { certainty organisation { manages {"
                + " totalCount nodes { position { title } } } } } } } }";
        assertThat(IntStream.of(1, 3)
                        .mapToObj(n -> api.statements(ask, Map.of("n", n)))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }
}
