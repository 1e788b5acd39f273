package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Lists of whoever sees a part are those of whoever sees all, without the others: whether the part is found from its
 * organisations, as a small one is, or among everything in order.
 */
@SignedInTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopedListTest {

    private static final int UNITS = 340;
    private static final List<String> FAMILIES = List.of("Nguyễn", "Đỗ", "Trần", "Lê");
    private static final List<String> GIVEN = List.of("An", "Ánh", "Bình", "Đông", "Yến", "Hạ", "Hà");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    /** Three provinces of more than a hundred units each; who holds a post there held one in another before. */
    @BeforeAll
    void load() {
        store.empty();
        StringBuilder units = new StringBuilder();
        StringBuilder posts = new StringBuilder();
        StringBuilder persons = new StringBuilder();
        StringBuilder memberships = new StringBuilder();
        for (int n = 0; n < UNITS; n++) {
            String parent = n < 3 ? "" : ", \"parent_id\": \"u%d\"".formatted(parent(n));
            units.append(",{\"id\": \"u%d\", \"name\": \"Xã %s\"%s}".formatted(n, name(n), parent));
            posts.append(",{\"id\": \"p%1$d\", \"label\": \"Phó %2$s\", \"organization_id\": \"u%1$d\"}"
                    .formatted(n, name(n)));
            persons.append(",{\"id\": \"c%d\", \"name\": \"%s\"}".formatted(n, name(n)));
            for (int post : List.of(n, before(n))) {
                memberships.append(
                        ",{\"id\": \"m%1$d-%2$d\", \"person_id\": \"c%1$d\", \"post_id\": \"p%2$d\", \"organization_id\": \"u%2$d\", \"start_date\": \"2020\"}"
                                .formatted(n, post));
            }
        }
        assertThat(all().imported(
                                "{\"organizations\": [%s], \"posts\": [%s], \"persons\": [%s], \"memberships\": [%s]}"
                                        .formatted(
                                                units.substring(1),
                                                posts.substring(1),
                                                persons.substring(1),
                                                memberships.substring(1)),
                                "")
                        .path("rejected")
                        .intValue())
                .isZero();
    }

    private Api all() {
        return api.as(Tokens.header("all", List.of("steward"), List.of("*")));
    }

    private static int parent(int n) {
        return n < 30 ? n % 3 : 3 + (n - 30) % 27;
    }

    private static int before(int n) {
        return (n * 7 + 3) % UNITS;
    }

    private static String name(int n) {
        return FAMILIES.get(n % FAMILIES.size()) + " " + GIVEN.get(n % GIVEN.size()) + (n % 5 == 0 ? " " + n : "");
    }

    private static boolean isWithin(int unit, int top) {
        return unit == top || (unit >= 3 && isWithin(parent(unit), top));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4", "17", "339"})
    void aListIsThatOfAllWithoutTheOthers(int top) {
        Api part = api.as(Tokens.header("part", List.of("reader"), List.of("u" + top)));
        Set<String> theirs = new HashSet<>();
        IntStream.range(0, UNITS).filter(unit -> isWithin(unit, top)).forEach(unit -> {
            theirs.addAll(List.of("u" + unit, "p" + unit, "c" + unit));
            IntStream.range(0, UNITS).filter(n -> before(n) == unit).forEach(n -> theirs.add("c" + n));
        });
        for (String list : List.of("organisations", "positions", "cadres")) {
            List<String> expected = keys(all(), list, "first", "").stream()
                    .filter(theirs::contains)
                    .toList();
            assertThat(keys(part, list, "first", "")).isEqualTo(expected).isNotEmpty();
            assertThat(keys(part, list, "last", "").reversed()).isEqualTo(expected);
            assertThat(total(part, list)).isEqualTo(expected.size());
        }
        assertThat(keys(part, "cadres", "first", "filter: {nameStartsWith: \"do\"}, "))
                .isEqualTo(keys(all(), "cadres", "first", "filter: {nameStartsWith: \"do\"}, ").stream()
                        .filter(theirs::contains)
                        .toList());
    }

    private static int total(Api who, String list) {
        return who.data("{ %s(first: 0) { totalCount } }".formatted(list))
                .at("/" + list + "/totalCount")
                .intValue();
    }

    /** All keys, page by page. */
    private static List<String> keys(Api who, String list, String direction, String filter) {
        boolean forward = direction.equals("first");
        List<String> keys = new ArrayList<>();
        Map<String, String> variables = new HashMap<>();
        JsonNode info;
        do {
            JsonNode page = who.data("""
                            query($cursor: String) { list: %s(%s%s: 37, %s: $cursor) {
                              nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""".formatted(list, filter, direction, forward ? "after" : "before"), variables)
                    .path("list");
            List<String> found = page.path("nodes")
                    .valueStream()
                    .map(node -> node.path("key").stringValue())
                    .toList();
            keys.addAll(forward ? found : found.reversed());
            info = page.path("pageInfo");
            variables.put(
                    "cursor", info.path(forward ? "endCursor" : "startCursor").stringValue(""));
        } while (info.path(forward ? "hasNextPage" : "hasPreviousPage").booleanValue());
        return keys;
    }
}
