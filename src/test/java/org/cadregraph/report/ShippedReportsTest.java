package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The reports that ship, asked of the demonstration data: each has rows, and each format, read by a program that did not
 * write it, has the rows that GraphQL answers, one by one. The figures are those that the city published, and each has a
 * list of just so many rows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedReportsTest {

    private static final String LIST =
            "{ reports { name parameters { name example required } columns { name title(language: EN) } } }";

    /** The day after the report's last one. */
    private static final String SINCE = "2020-01-22";

    private final HttpClient client = HttpClient.newHttpClient();

    private Application application;
    private Api api;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        application = Application.start(directory, "768m");
        api = application.awaitReady();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    static Stream<PublishedFigure> figures() {
        String committee = "organisation=ls&asOf=2018-12-31&position=ls-thanh-uy-ban-chap-hanh";
        String standing = "organisation=ls&asOf=2018-12-31&position=ls-thanh-uy-ban-thuong-vu";
        String then = "organisation=ls&asOf=2018-12-31";
        String theory = "organisation=ls&from=%s&to=%s&level=%s";
        String study = "organisation=ls&from=2014-01-01&to=" + SINCE;
        return Stream.of(
                PublishedFigure.of(
                        "F1",
                        "figure-planning-entries",
                        "organisation=ls&from=2013-01-01&to=" + SINCE,
                        "entries 2241",
                        "qualified 2241 2241 100",
                        "lacking 0 2241 0"),
                PublishedFigure.of(
                        "F2",
                        "figure-appointments",
                        "organisation=ls&manager=ls-thanh-uy&from=2012-06-01&to=2018-04-01",
                        "all 162"),
                PublishedFigure.of(
                        "F3",
                        "figure-transfers-to-communes",
                        "organisation=ls&from=2013-01-01&to=" + SINCE,
                        "cadres 5",
                        "transfers 5"),
                PublishedFigure.of(
                        "F4", "figure-rotations", "organisation=ls&from=2015-08-13&to=2020-08-05", "rotations 16"),
                PublishedFigure.of(
                        "F5",
                        "figure-theory-classes",
                        theory.formatted("2013-01-01", "2016-01-01", "ELEMENTARY"),
                        "classes 2",
                        "learners 82"),
                PublishedFigure.of(
                        "F6",
                        "figure-theory-classes",
                        theory.formatted("2015-01-01", "2018-01-01", "INTERMEDIATE") + "&modes=PART_TIME",
                        "classes 2",
                        "learners 138"),
                PublishedFigure.of(
                        "F7",
                        "figure-sent-to-study",
                        study,
                        "masters 12",
                        "bachelors 5",
                        "advanced_theory 35",
                        "intermediate_theory 172"),
                PublishedFigure.of("F8", "figure-short-courses", study, "attendances 22547"),
                PublishedFigure.of(
                        "F9",
                        "figure-committee-levels",
                        committee,
                        "people 38",
                        "degree 35 38 92.11",
                        "intermediate_theory 36 38 94.74"),
                PublishedFigure.of(
                        "F10",
                        "figure-committee-levels",
                        standing,
                        "people 12",
                        "degree 12 12 100",
                        "advanced_theory 12 12 100"),
                PublishedFigure.of(
                        "F11",
                        "figure-department-levels",
                        then,
                        "people 74",
                        "degree 73 74 98.65",
                        "intermediate_theory 52 74 70.27"),
                PublishedFigure.of(
                        "F12",
                        "figure-commune-levels",
                        then,
                        "people 80",
                        "vocational 72 80 90",
                        "degree 49 80 61.25",
                        "intermediate_theory 62 80 77.5",
                        "elementary_theory 16 80 20"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theFiguresAreThoseThatWerePublished(PublishedFigure published) throws Exception {
        List<Map<String, String>> rows =
                csv("/reports/" + published.report() + ".csv?bom=false&" + published.parameters());
        for (PublishedFigure.Stated number : published.numbers()) {
            Map<String, String> row = rows.stream()
                    .filter(each -> number.figure().equals(each.get("figure")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(number + " is none of " + rows));
            assertThat(row.get("value")).as("%s", number).isEqualTo(number.value());
            assertThat(row.get("of")).as("%s", number).isEqualTo(number.of());
            String percent = row.getOrDefault("percent", "");
            assertThat(percent.isEmpty() ? null : (Double) Double.parseDouble(percent))
                    .as("%s", number)
                    .isEqualTo(number.percent());
            assertThat(csv(row.get("list") + "&bom=false"))
                    .as("%s: %s", number, row.get("list"))
                    .hasSize(Integer.parseInt(number.value()));
            System.out.printf(
                    "%s %s: %s, and as many in its list%n", published.name(), number.figure(), number.value());
        }
    }

    private List<Map<String, String>> csv(String address) throws Exception {
        return ReadTable.csv(get(api.address() + address)).records();
    }

    @Test
    void eachIsTheSameInEveryFormat() throws Exception {
        JsonNode reports = api.data(LIST).path("reports");
        assertThat(reports).hasSizeGreaterThan(5);
        for (JsonNode report : reports) {
            compare(report);
        }
        assertThat(AnsweredRows.of(api, "cadres", Map.of(), null)).hasSize(total("cadres"));
        assertThat(AnsweredRows.of(api, "findings", Map.of("organisation", "ls"), null))
                .hasSize(total("findings(filter: {organisation: {key: \"ls\"}, subtree: true})"));
        assertThat(application.output()).doesNotContain("Internal error");
    }

    private int total(String list) {
        return api.data("{ all: " + list + " { totalCount } }")
                .at("/all/totalCount")
                .intValue();
    }

    private void compare(JsonNode report) throws Exception {
        String name = report.path("name").stringValue();
        Map<String, String> examples = new LinkedHashMap<>();
        report.path("parameters").forEach(parameter -> {
            String example = parameter.path("example").stringValue(null);
            assertThat(example != null || !parameter.path("required").booleanValue())
                    .as("%s must have an example of %s", name, parameter)
                    .isTrue();
            if (example != null) {
                examples.put(parameter.path("name").stringValue(), example);
            }
        });
        List<List<String>> rows = AnsweredRows.of(api, name, examples, null);
        System.out.printf("Report %s: %d rows%n", name, rows.size());
        assertThat(rows).as(name).isNotEmpty();
        String query = examples.entrySet().stream()
                .map(each -> "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "?lang=en", ""));
        String address = api.address() + "/reports/" + name;
        List<String> names = texts(report.path("columns"), "name");
        List<String> titles = texts(report.path("columns"), "title");
        assertThat(ReadTable.csv(get(address + ".csv" + query))).as(name).isEqualTo(new ReadTable(names, rows));
        assertThat(ReadTable.json(get(address + ".json" + query))).as(name).isEqualTo(new ReadTable(names, rows));
        assertThat(ReadTable.parquet(get(address + ".parquet" + query)))
                .as(name)
                .isEqualTo(new ReadTable(names, rows));
        assertThat(ReadTable.xlsx(get(address + ".xlsx" + query), titles.getFirst()))
                .as(name)
                .isEqualTo(new ReadTable(titles, rows));
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.path(field).stringValue()).toList();
    }

    private byte[] get(String address) throws Exception {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode())
                .as(address + ": " + new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return response.body();
    }
}
