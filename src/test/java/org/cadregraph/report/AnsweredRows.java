package org.cadregraph.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of a report as GraphQL answers them, page by page, as texts in which nothing is an empty text. */
final class AnsweredRows {

    private static final String ROWS = """
            query Rows($name: String!, $parameters: [ReportArgumentInput!], $first: Int, $after: String) {
              report(name: $name, parameters: $parameters, first: $first, after: $after, language: EN) {
                rows { values }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    private AnsweredRows() {}

    /** @param first how many rows a page has; as the report says when absent */
    static List<List<String>> of(Api api, String name, Map<String, String> parameters, @Nullable Integer first) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("name", name);
        variables.put(
                "parameters",
                parameters.entrySet().stream()
                        .map(each -> Map.of("name", each.getKey(), "values", each.getValue()))
                        .toList());
        variables.put("first", first);
        List<List<String>> rows = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonNode page = api.data(ROWS, variables).path("report");
            page.path("rows")
                    .forEach(row -> rows.add(row.path("values")
                            .valueStream()
                            .map(cell -> cell.isNull() ? "" : cell.asString())
                            .toList()));
            more = page.at("/pageInfo/hasNextPage").booleanValue();
            variables.put("after", page.at("/pageInfo/endCursor").stringValue(null));
        }
        return rows;
    }
}
