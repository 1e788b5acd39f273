package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Looks up every name in the store the way it is typed in a hurry: in lower case and without diacritics. */
public final class EveryName {

    /** How names are asked for: the list, the present name, the others. */
    private static final Map<String, String> LISTS = Map.of(
            "cadres", "key name others: names { name }",
            "organisations", "key name others: names { name }",
            "positions", "key name: title others: otherTitles");

    private static final String SEARCH = """
            query($text: String, $first: Int) {
              search(text: $text, first: $first) { edges { match node {
                ... on Cadre { key } ... on Position { key } ... on Organisation { key } } } } }""";

    private EveryName() {}

    /**
     * Asserts that each is found in the first ten results; where more than ten records have it, that these ten do and
     * that all of them are found.
     *
     * @return how many names were looked up
     */
    public static int isFoundInTheFirstTen(Api api) {
        int names = 0;
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            for (JsonNode record : all(api, list.getKey(), list.getValue())) {
                String key = record.path("key").stringValue();
                for (String name : names(record)) {
                    String typed = typed(name);
                    List<JsonNode> hits = hits(api, typed, 10);
                    if (hits.size() == 10 && hits.stream().allMatch(EveryName::hasTheName)) {
                        hits = hits(api, typed, 500);
                    }
                    assertThat(hits)
                            .as("%s, typed %s", name, typed)
                            .anyMatch(hit -> hit.at("/node/key").stringValue().equals(key));
                    names++;
                }
            }
        }
        return names;
    }

    private static boolean hasTheName(JsonNode hit) {
        return Set.of("EXACT", "FOLDED").contains(hit.path("match").stringValue());
    }

    private static String typed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> names(JsonNode record) {
        Stream<String> others = StreamSupport.stream(record.path("others").spliterator(), false)
                .map(other -> other.path("name").stringValue(other.stringValue("")));
        return Stream.concat(Stream.of(record.path("name").stringValue()), others)
                .toList();
    }

    private static List<JsonNode> hits(Api api, String text, int first) {
        return list(api.data(SEARCH, Map.of("text", text, "first", first)).at("/search/edges"));
    }

    private static List<JsonNode> all(Api api, String list, String fields) {
        String page =
                "query($after: String) { list: %s(first: 200, after: $after) { nodes { %s } pageInfo { endCursor } } }"
                        .formatted(list, fields);
        List<JsonNode> all = new ArrayList<>();
        Map<String, String> variables = new HashMap<>();
        do {
            JsonNode answer = api.data(page, variables).path("list");
            all.addAll(list(answer.path("nodes")));
            variables.put("after", answer.at("/pageInfo/endCursor").stringValue(null));
        } while (variables.get("after") != null);
        return all;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
