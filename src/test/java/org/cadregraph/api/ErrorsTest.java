package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Wrong questions, and faults of ours: what a client is told. */
@GraphTest
class ErrorsTest {

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVALID_SYNTAX   | { cadres(first: 1 ",
                "INVALID_QUERY    | { nobody }",
                "INVALID_QUERY    | { cadre(by: {}) { id } }",
                "INVALID_QUERY    | { cadre(by: {id: \"c1\", key: \"k\"}) { id } }",
                "INVALID_QUERY    | { inOffice(asOf: \"2010-13-01\") { certain } }",
                "INVALID_ARGUMENT | { cadres(first: -1) { nodes { id } } }",
                "INVALID_ARGUMENT | { cadres(first: 1, last: 1) { nodes { id } } }",
                "INVALID_ARGUMENT | { cadres(first: 1, before: \"x\") { nodes { id } } }",
                "INVALID_ARGUMENT | { cadres(after: \"%%%\") { nodes { id } } }",
                "INVALID_ARGUMENT | { search(filter: {age: {from: 18, to: 1}}) { totalCount } }",
                "LIMIT_EXCEEDED   | { cadres(first: 501) { nodes { id } } }",
                "TOO_COMPLEX      | { inOffice { holders(last: 20000000) { nodes { certainty } } } }"
            })
    void aWrongQuestionIsToldByItsCode(String code, String document) {
        JsonNode error = api.answer(document, Map.of()).at("/errors/0");
        assertThat(error.at("/extensions/code").stringValue("none"))
                .as(error.toString())
                .isEqualTo(code);
        assertThat(error.path("message").stringValue("")).isNotBlank().doesNotContain("Exception", "org.cadregraph");
    }

    @Test
    void aFaultOfOursShowsAnIdAndNothingElse() {
        store.empty();
        store.count("CREATE (t:Term {id: '%s', key: 'x'})-[:OF]->(:Organisation {id: 'o', key: 'o', folded: 'secret'})"
                        .formatted(RecordKind.TERM.id("x"))
                + " RETURN count(t) AS count");
        JsonNode answer = api.answer("{ term(by: {key: \"x\"}) { id } }", Map.of());
        assertThat(answer.at("/errors/0/extensions/code").stringValue("")).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.at("/errors/0/message").stringValue("")).containsPattern("[0-9a-f-]{36}");
        assertThat(answer.toString()).doesNotContain("No value", "secret", "IllegalState", "at org.");
    }

    @Test
    void anIdentifierOfTwoRecordsIsAmbiguousButTheirListIsNot() {
        store.empty();
        api.imported("""
                {"organizations": [], "posts": [], "memberships": [], "persons": [
                  {"id": "a", "name": "A", "identifiers": [{"scheme": "s", "identifier": "1"}]},
                  {"id": "b", "name": "B", "identifiers": [{"scheme": "s", "identifier": "1"}, {"scheme": "s", "identifier": "2"}]}]}
                """, "");
        String one = "{ cadre(by: {identifier: {scheme: \"s\", code: \"%s\"}}) { key } }";
        assertThat(api.answer(one.formatted("1"), Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue(""))
                .isEqualTo("AMBIGUOUS");
        assertThat(api.data(one.formatted("2")).at("/cadre/key").stringValue()).isEqualTo("b");
        assertThat(api.data(one.formatted("3")).at("/cadre").isNull()).isTrue();
        assertThat(api.data(
                                "{ cadres(filter: {identifier: {scheme: \"s\", code: \"1\"}}) { totalCount nodes { key } } }")
                        .at("/cadres/totalCount")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void anIdThatNobodyHasIsNothing() {
        JsonNode data = api.data("""
                { node(id: "c1") { id } nodes(ids: ["", "zzz", "p1"]) { id } cadre(by: {id: "p1"}) { id }
                  position(by: {key: "nothing"}) { id } organisations(filter: {nameStartsWith: "zzz"}) { totalCount nodes { id } } }""");
        assertThat(data.path("node").isNull()).isTrue();
        assertThat(data.path("nodes")).allMatch(JsonNode::isNull).hasSize(3);
        assertThat(data.at("/organisations/totalCount").intValue()).isZero();
    }
}
