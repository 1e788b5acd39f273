package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadregraph.api.Operations;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each limit by its own code, with a message that says which, how much and what to do; what is ordinary passes. */
@GraphTest
class LimitsTest {

    @Autowired
    private Api api;

    @Autowired
    private Operations operations;

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of(LimitCode.DOCUMENT_TOO_LONG, "{ __typename } #" + "x".repeat(100_000)),
                Arguments.of(LimitCode.TOO_MANY_TOKENS, "{ " + "id ".repeat(10_001) + "}"),
                Arguments.of(LimitCode.TOO_MANY_TOKENS, "#\n".repeat(10_001) + "{ id }"),
                Arguments.of(LimitCode.TOO_DEEP, nested(21)),
                Arguments.of(LimitCode.TOO_DEEP, "{ a(x: " + "[".repeat(300) + "]".repeat(300) + ") }"),
                Arguments.of(
                        LimitCode.TOO_DEEP, "{ cadres { nodes { ...A } } } " + chain(30, "career { cadre { %s } }")),
                Arguments.of(LimitCode.TOO_MANY_FIELDS, "{ cadres { nodes { " + "name ".repeat(2_001) + "} } }"),
                Arguments.of(LimitCode.TOO_MANY_FIELDS, "{ cadres { nodes { ...A } } } " + chain(40, "id %s %s")),
                Arguments.of(LimitCode.TOO_MANY_ROOT_FIELDS, "{ " + "__typename ".repeat(51) + "}"),
                Arguments.of(LimitCode.TOO_MANY_ALIASES, "{ cadres { nodes { " + times(101, "a%d: id ") + "} } }"),
                Arguments.of(LimitCode.TOO_MANY_DIRECTIVES, "{ __typename " + "@a ".repeat(51) + "}"),
                Arguments.of(LimitCode.TOO_MANY_OPERATIONS, times(21, "query q%d { __typename } ")),
                Arguments.of(LimitCode.TOO_MANY_FRAGMENTS, "{ id } " + times(101, "fragment f%d on Query { id } ")),
                Arguments.of(LimitCode.LIST_TOO_LONG, "{ nodes(ids: [" + "\"x\" ".repeat(1_001) + "]) { id } }"),
                Arguments.of(
                        LimitCode.TOO_COMPLEX,
                        "{ positions(first: 500) { nodes { holders { tenure { cadre { career { position { holders {"
                                + " tenure { cadre { name } } } } } } } } } } }"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void whatIsTooMuchIsRefusedByItsCode(LimitCode code, String document) {
        assertRefused(code, api.answer(document, Map.of()));
    }

    @Test
    void variablesAreHeldToTheirLimits() {
        String one = "query($x: [ID!]!) { nodes(ids: $x) { id } }";
        assertRefused(LimitCode.LIST_TOO_LONG, api.answer(one, Map.of("x", Collections.nCopies(1_001, "x"))));
        Object deep = "x";
        for (int n = 0; n < 25; n++) {
            deep = List.of(deep);
        }
        assertRefused(LimitCode.VALUE_TOO_DEEP, api.answer(one, Map.of("x", deep)));
        List<List<String>> many = Collections.nCopies(100, Collections.nCopies(101, "x"));
        assertRefused(LimitCode.TOO_MANY_VALUES, api.answer(one, Map.of("x", many)));
        String page =
                "query($n: Int) { cadres(first: $n) { nodes { career { cadre { career { cadre { career { id } } } } } } } }";
        assertRefused(LimitCode.TOO_COMPLEX, api.answer(page, Map.of("n", 500)));
        assertThat(api.data(page, Map.of("n", 5)).path("cadres").isObject()).isTrue();
    }

    private static void assertRefused(LimitCode code, JsonNode answer) {
        assertThat(answer.at("/errors/0/extensions/code").stringValue("none"))
                .as("%.400s", answer)
                .isEqualTo(code.name());
        assertThat(answer.at("/errors/0/message").stringValue("")).contains("at most", "cadre.limits.");
        assertThat(answer.path("data").isObject()).isFalse();
    }

    @Test
    void aDocumentIsAskedForByNameOrByHash() {
        Operations.Operation operation = operations.all().getFirst();
        JsonNode whole = api.data(operation.document(), operation.variables());
        String hash = TrustedDocuments.sha256(operation.document());
        for (String body : List.of(
                "{\"query\": \"\", \"operationName\": \"" + operation.name() + "\", ",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}, ")) {
            String variables = "\"variables\": {\"key\": \"cb-0001\"}}";
            assertThat(api.sent(body + variables).path("data")).as(body).isEqualTo(whole);
        }
        assertThat(api.sent("{\"query\": \"\", \"operationName\": \"nobody\"}")
                        .at("/errors/0/extensions/code")
                        .stringValue(""))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void theOperationsAndTheQuestionOfAPageForTheSchemaPass() {
        // Their examples name records of the made-up city, which are not here.
        operations
                .all()
                .forEach(operation -> assertThat(api.answer(operation.document(), operation.variables())
                                .path("errors")
                                .valueStream()
                                .map(error -> error.at("/extensions/code").stringValue()))
                        .as(operation.name())
                        .allMatch("NOT_FOUND"::equals));
        assertThat(api.data(IntrospectionQuery.INTROSPECTION_QUERY).at("/__schema/types"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void aRefusalCostsTheNextRequestNothing() {
        api.answer(nested(200), Map.of());
        assertThat(api.data("{ __typename }").path("__typename").stringValue()).isEqualTo("Query");
    }

    private static String nested(int levels) {
        return "{ organisations { nodes " + "{ partOf ".repeat(levels) + "{ id }" + "}".repeat(levels) + " } }";
    }

    private static String times(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }

    /** Fragments of which each spreads the next as often as the text has places for it. */
    private static String chain(int length, String text) {
        StringBuilder chain = new StringBuilder();
        for (int n = 0; n < length; n++) {
            String next = n == length - 1 ? "id" : "...A" + "A".repeat(n + 1);
            chain.append("fragment A")
                    .append("A".repeat(n))
                    .append(" on Cadre { ")
                    .append(text.replace("%s", next))
                    .append(" } ");
        }
        return chain.toString();
    }
}
