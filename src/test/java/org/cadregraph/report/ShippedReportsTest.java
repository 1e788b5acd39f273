package org.cadregraph.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Each report that ships, asked of the demonstration data with the examples that it gives: it has rows, and each format,
 * read by a program that did not write it, has the rows that GraphQL answers, one by one.
 */
class ShippedReportsTest {

    private static final String LIST =
            "{ reports { name parameters { name example required } columns { name title(language: EN) } } }";
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void eachIsTheSameInEveryFormat(@TempDir Path directory) throws Exception {
        try (Application application = Application.start(directory, "512m")) {
            Api api = application.awaitReady();
            JsonNode reports = api.data(LIST).path("reports");
            assertThat(reports).hasSizeGreaterThan(5);
            for (JsonNode report : reports) {
                compare(api, report);
            }
            assertThat(AnsweredRows.of(api, "cadres", Map.of(), null)).hasSize(total(api, "cadres"));
            assertThat(AnsweredRows.of(api, "findings", Map.of("organisation", "ls"), null))
                    .hasSize(total(api, "findings(filter: {organisation: {key: \"ls\"}, subtree: true})"));
            assertThat(application.output()).doesNotContain("Internal error");
        }
    }

    private static int total(Api api, String list) {
        return api.data("{ all: " + list + " { totalCount } }")
                .at("/all/totalCount")
                .intValue();
    }

    private void compare(Api api, JsonNode report) throws Exception {
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
