package org.cadregraph.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The number of database statements of a request does not grow with its rows. */
@GraphTest
class StatementCountTest {

    private static final int CADRES = 500;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void fill() {
        if (store.count("MATCH (c:Cadre {key: 'counted-0'}) RETURN count(c) AS count") == 1) {
            return;
        }
        store.empty();
        String organisations = each(10, n -> """
                {"id": "o%d", "name": "Đơn vị %d"%s}""".formatted(n, n, n == 0 ? "" : ", \"parent_id\": \"o0\""));
        String posts = each(100, n -> """
                {"id": "p%d", "label": "Chức danh %d", "organization_id": "o%d", "seats": 1}""".formatted(n, n, n % 10));
        String persons = each(CADRES, n -> """
                {"id": "counted-%d", "name": "Cán bộ %d"}""".formatted(n, n));
        String memberships =
                each(CADRES * 3, n -> """
                {"id": "t%d", "person_id": "counted-%d", "post_id": "p%d", "organization_id": "o%d",
                 "start_date": "%d", "end_date": "%d"}""".formatted(n, n % CADRES, n % 100, n % 10, 1990 + n % 30, 1991 + n % 30));
        api.imported("""
                {"organizations": [%s], "posts": [%s], "persons": [%s], "memberships": [%s]}""".formatted(organisations, posts, persons, memberships), "");
    }

    private static String each(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(","));
    }

    @Test
    void careersOfOneFiftyAndFiveHundred() {
        String careers = """
                query($first: Int) { cadres(first: $first) { totalCount nodes { name names { name } identifiers { code }
                  posts { certainty }
                  career { from cadreName organisationName term { name } begunBy { number } absences { why }
                    organisation { today { name } } predecessor { cadre { name } } successor { cadre { name } } } } } }""";
        JsonNode all = api.data(careers, Map.of("first", CADRES));
        assertThat(all.at("/cadres/nodes")).hasSize(CADRES);
        assertThat(all.at("/cadres/nodes/499/career")).hasSize(3);
        int one = api.statements(careers, Map.of("first", 1));
        int fifty = api.statements(careers, Map.of("first", 50));
        int fiveHundred = api.statements(careers, Map.of("first", CADRES));
        System.out.printf("Statements for 1, 50 and 500 careers: %d, %d, %d%n", one, fifty, fiveHundred);
        assertThat(one).isPositive();
        assertThat(fifty).isEqualTo(one);
        assertThat(fiveHundred).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positions(first: $first) { totalCount nodes { organisation { name } holders { certainty } vacancies { days }"
                        + " identifiers { code } succession { __typename } firstIncumbency { from successor { from } }"
                        + " feeders { posts { count position { title } } } lineage(direction: BEFORE) { basis }"
                        + " successionAcrossLineage { distance } } }",
                "organisations(first: $first) { nodes { partOf { name } units { name } names { name } today { name }"
                        + " predecessors { kind } successors { kind } lineage(direction: AFTER) { on } terms { name } positions { title holders { certainty } }"
                        + " inOffice(subtree: true) { certain holders(first: 3) { totalCount nodes { absence { why } } } } } }",
                "inOffice(asOf: \"2005-06-01\") { certain possible holders(first: $first) { totalCount"
                        + " nodes { tenure { cadre { career { from } } } } } }"
            })
    void anyOtherList(String field) {
        String document = "query($first: Int) { " + field + " }";
        int one = api.statements(document, Map.of("first", 2));
        assertThat(one).isPositive();
        assertThat(api.statements(document, Map.of("first", 100))).isEqualTo(one);
    }
}
