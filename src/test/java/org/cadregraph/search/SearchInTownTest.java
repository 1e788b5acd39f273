package org.cadregraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cadregraph.api.Text;
import org.cadregraph.search.SearchFilter.NumberRange;
import org.cadregraph.search.Town.Question;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every page of a search holds what looking at every record gives, in the order that the alphabet gives. */
@GraphTest
@AnyAdapter("what is found is told by the index of the server, which both adapters ask by the same texts")
class SearchInTownTest {

    private static final Town TOWN = new Town();
    private static final Map<String, Town.Named> BY_KEY =
            TOWN.records.stream().collect(Collectors.toMap(Town.Named::key, record -> record));
    private static final Question ANY = new Question(null, null, true, null, null, null, null, null, false);

    private static final List<@Nullable String> TEXTS = Arrays.asList(
            null,
            "Nguyễn Văn Hùng",
            "nguyen van hung",
            "nguyen",
            "n",
            "hung",
            "hùng",
            "anh",
            "yen",
            "van an",
            "hung nguyen",
            "ng thi h",
            "truong phong",
            "nguyen van",
            "ban");

    private static final String PAGE = """
            query($text: String, $filter: SearchFilter, $first: Int, $after: String) {
              search(text: $text, filter: $filter, first: $first, after: $after) {
                totalCount
                edges { match name node { ... on Cadre { key } ... on Position { key } ... on Organisation { key } } }
                pageInfo { hasNextPage endCursor } } }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void fill() {
        if (store.count("MATCH (c:Cadre {key: 'c7499'}) RETURN count(c) AS count") == 0) {
            store.empty();
            assertThat(api.imported(TOWN.file(), "").path("rejections")).isEmpty();
        }
    }

    @Test
    void everyTextFindsItsRecordsInOrderPageByPage() {
        for (String text : TEXTS) {
            assertThat(found(text, ANY, 500)).as("%s", text).isEqualTo(TOWN.expected(text, ANY));
        }
    }

    @Test
    void everyFilterLetsThroughWhatFitsItPageByPage() {
        Random random = new Random(7);
        int nonEmpty = 0;
        for (int round = 0; round < 60; round++) {
            Question filter = new Question(
                    maybe(random, () -> Set.of(List.of(SearchType.values()).get(random.nextInt(3)))),
                    maybe(random, () -> random.nextInt(random.nextBoolean() ? 40 : 3)),
                    random.nextInt(4) > 0,
                    maybe(random, () -> random.nextBoolean() ? "chair" : "member"),
                    maybe(random, () -> "female"),
                    maybe(random, () -> new NumberRange(random.nextInt(60), 60 + random.nextInt(40))),
                    maybe(random, () -> LocalDate.of(2000 + random.nextInt(25), 2, 28)),
                    maybe(random, () -> LocalDate.of(1990 + random.nextInt(35), 1 + random.nextInt(12), 15)),
                    random.nextBoolean());
            // What "today" is must not change the answer.
            Question dated = filter.ageOn() != null || filter.inOffice() != null
                    ? filter
                    : new Question(
                            filter.types(),
                            filter.unit(),
                            filter.subtree(),
                            filter.kind(),
                            filter.gender(),
                            filter.age(),
                            LocalDate.of(2010, 6, 1),
                            null,
                            filter.certain());
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            List<String> expected = TOWN.expected(text, dated);
            nonEmpty += expected.isEmpty() ? 0 : 1;
            assertThat(found(text, dated, 200 + random.nextInt(300)))
                    .as("%s %s", text, dated)
                    .isEqualTo(expected);
        }
        assertThat(nonEmpty).isGreaterThan(30);
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        T made = value.get();
        return random.nextInt(3) == 0 ? made : null;
    }

    @Test
    void smallPagesHoldTheSameAsLargeOnes() {
        for (String text : List.of("nguyen van an", "Hưng Hà", "ng van ng")) {
            assertThat(found(text, ANY, 3)).isEqualTo(TOWN.expected(text, ANY));
        }
    }

    @Test
    void theNameThatFitsIsTold() {
        for (String text : List.of("nguyen van hung", "Nguyễn Thị Yến", "anh", "hung t", "truong phong ha")) {
            SoughtText sought = SoughtText.of(text).orElseThrow();
            JsonNode edges = page(text, ANY, 500, null).path("edges");
            assertThat(edges).isNotEmpty();
            edges.forEach(edge -> {
                Town.Named record = record(edge.at("/node/key").stringValue());
                Match best = Town.match(sought, record).orElseThrow();
                String name = edge.path("name").stringValue();
                assertThat(edge.path("match").stringValue()).isEqualTo(best.name());
                assertThat(record.names()).contains(name);
                assertThat(sought.match(name)).contains(best);
            });
        }
    }

    @Test
    void theNumberOfStatementsIsBounded() {
        for (String text : TEXTS) {
            for (int first : List.of(1, 50, 500)) {
                Map<String, Object> variables = new HashMap<>(Map.of("first", first));
                variables.put("text", text);
                assertThat(api.statements(PAGE, variables)).as("%s", text).isBetween(2, 18);
            }
        }
    }

    /** More than two thousand begin with the first, fewer with the others; the last begins nobody's. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "nguyen", "Lê", "trần thị", "zz"})
    void listsOfCadresStandInTheSameOrderForwardAndBackward(@Nullable String prefix) {
        List<String> expected = TOWN
                .expected(null, new Question(Set.of(SearchType.CADRE), null, true, null, null, null, null, null, false))
                .stream()
                .filter(key -> prefix == null
                        || Text.folded(record(key).names().getFirst()).startsWith(Text.folded(prefix)))
                .toList();
        for (boolean backward : List.of(false, true)) {
            List<String> all = new ArrayList<>();
            String cursor = null;
            do {
                Map<String, Object> variables = new HashMap<>();
                variables.put("prefix", prefix);
                variables.put("cursor", cursor);
                JsonNode page = api.data(
                                "query($prefix: String, $cursor: String) { cadres(filter: {nameStartsWith: $prefix}, "
                                        + (backward ? "last: 450, before" : "first: 450, after")
                                        + ": $cursor) { totalCount nodes { key } pageInfo { startCursor endCursor } } }",
                                variables)
                        .path("cadres");
                assertThat(page.path("totalCount").intValue()).isEqualTo(expected.size());
                List<String> keys = new ArrayList<>();
                page.path("nodes").forEach(node -> keys.add(node.path("key").stringValue()));
                all.addAll(backward ? 0 : all.size(), keys);
                cursor = page.at(backward ? "/pageInfo/startCursor" : "/pageInfo/endCursor")
                        .stringValue(null);
            } while (cursor != null);
            assertThat(all).isEqualTo(expected);
        }
    }

    private static Town.Named record(String key) {
        return Objects.requireNonNull(BY_KEY.get(key));
    }

    private List<String> found(@Nullable String text, Question filter, int size) {
        List<String> keys = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            JsonNode page = page(text, filter, size, cursor);
            page.path("edges").forEach(edge -> keys.add(edge.at("/node/key").stringValue()));
            cursor = page.at("/pageInfo/endCursor").stringValue(null);
            more = page.at("/pageInfo/hasNextPage").booleanValue();
            if (!more) {
                assertThat(page.path("totalCount").intValue()).isEqualTo(keys.size());
            }
        }
        return keys;
    }

    private JsonNode page(@Nullable String text, Question filter, int first, @Nullable String after) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("text", text);
        variables.put("filter", input(filter));
        variables.put("first", first);
        variables.put("after", after);
        return api.data(PAGE, variables).path("search");
    }

    private static Map<String, Object> input(Question filter) {
        Map<String, Object> input = new HashMap<>();
        input.put("types", filter.types());
        input.put("organisation", filter.unit() == null ? null : Map.of("key", "u" + filter.unit()));
        input.put("subtree", filter.subtree());
        input.put("kind", filter.kind());
        input.put("gender", filter.gender());
        input.put(
                "age",
                filter.age() == null
                        ? null
                        : Map.of(
                                "from", filter.age().least(), "to", filter.age().most()));
        input.put("ageOn", filter.ageOn() == null ? null : filter.ageOn().toString());
        input.put(
                "inOffice", filter.inOffice() == null ? null : filter.inOffice().toString());
        input.put("certain", filter.certain());
        return input;
    }
}
