package org.cadregraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cadregraph.protocol.Wire.Reply;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes in, what goes out is in GraphQL's form. */
@GraphTest
@AnyAdapter("refused before anything is read")
class RequestFormTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";
    private static final String GRAPHQL_TYPE = "application/graphql-response+json;charset=UTF-8";
    private static final String JSON_TYPE = "application/json;charset=UTF-8";

    @Autowired
    private Api api;

    private Wire wire = new Wire(URI.create("http://localhost:0"));

    @BeforeEach
    void connect() {
        wire = new Wire(URI.create(api.address()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MALFORMED_BODY  | {",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\"",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\"} x",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\"}{}",
                "MALFORMED_BODY  | {\"query\": \"{ a }\", \"query\": \"{ __typename }\"}",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\", \"variables\": {\"a\": 1, \"a\": 2}}",
                "MALFORMED_BODY  | {'query': '{ __typename }'}",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\", \"variables\": {\"a\": NaN}}",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\", \"variables\": {\"a\": \"\\ud83c\"}}",
                "MALFORMED_BODY  | {\"query\": \"{ __typename }\", \"variables\": {\"\\udfc3\": 1}}",
                "MALFORMED_BODY  | {\"query\": \"{ \\ud83c }\"}",
                "MALFORMED_BODY  | query { __typename }",
                "INVALID_REQUEST | null",
                "INVALID_REQUEST | true",
                "INVALID_REQUEST | 7",
                "INVALID_REQUEST | \"{ __typename }\"",
                "INVALID_REQUEST | []",
                "INVALID_REQUEST | [{\"query\": \"{ __typename }\"}, {\"query\": \"{ __typename }\"}]",
                "INVALID_REQUEST | {}",
                "INVALID_REQUEST | {\"query\": null}",
                "INVALID_REQUEST | {\"query\": \"\"}",
                "INVALID_REQUEST | {\"query\": \" \\n\"}",
                "INVALID_REQUEST | {\"query\": {}}",
                "INVALID_REQUEST | {\"query\": \"{ __typename }\", \"variables\": []}",
                "INVALID_REQUEST | {\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
                "INVALID_REQUEST | {\"query\": \"{ __typename }\", \"operationName\": 1}",
                "INVALID_REQUEST | {\"query\": \"{ __typename }\", \"extensions\": false}",
            })
    void aBodyThatIsNoGraphQlRequestIsRefused(String code, String body) throws IOException {
        for (String accept : new String[] {"application/json", "application/graphql-response+json", "*/*"}) {
            Reply reply = wire.post(JSON + "\r\nAccept: " + accept, body);

            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
            assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        }
    }

    @Test
    void aFaultOfTheTextIsToldByItsPlace() throws IOException {
        Reply reply = wire.post(JSON, "{\"query\":\n  \"{ __typename }\",,}");

        assertThat(reply.json().at("/errors/0/message").stringValue("")).contains("line 2, column 20");
    }

    /** Whoever knows no such document says so; the request itself is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationName\": \"NoSuchOperation\"}",
                "{\"query\": \"\", \"operationName\": \"NoSuchOperation\"}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"00\"}}}",
            })
    void aDocumentMayBeNamedInsteadOfSent(String body) throws IOException {
        Reply reply = wire.post(JSON, body);

        assertThat(reply.code()).isNotEqualTo("INVALID_REQUEST");
        assertThat(reply.json().has("data")).isFalse();
    }

    @Test
    void whatIsNoUtf8IsRefused() throws IOException {
        byte[] latin = "{\"query\": \"{ __typename } # é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = QUESTION.getBytes(StandardCharsets.ISO_8859_1);
        overlong[12] = (byte) 0xC0;
        overlong[13] = (byte) 0x80;

        assertThat(wire.post(JSON, latin).code()).isEqualTo("MALFORMED_BODY");
        assertThat(wire.post(JSON, overlong).code()).isEqualTo("MALFORMED_BODY");
        assertThat(wire.post(JSON, QUESTION.getBytes(StandardCharsets.UTF_16)).code())
                .isEqualTo("MALFORMED_BODY");
        assertThat(wire.post(JSON, new byte[0]).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void bodiesNestedWithoutEndAreRefused() throws IOException {
        String deep = "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "[".repeat(100_000);

        assertThat(wire.post(JSON, deep).code()).isEqualTo("MALFORMED_BODY");
    }

    /** What the forms of a page can send, and what is not read here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-None: at all",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=edge",
                "Content-Type: text/plain",
                "Content-Type: application/graphql",
                "Content-Type: application/jsonp",
                "Content-Type: json",
                "Content-Type: */*",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
            })
    void aBodyOfAnotherTypeIsRefused(String headers) throws IOException {
        Reply reply = wire.post(headers, QUESTION);

        assertThat(reply.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(reply.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                                                 | " + JSON_TYPE,
                "application/graphql-response+json                                | " + GRAPHQL_TYPE,
                "application/graphql-response+json, application/json;q=0.9        | " + GRAPHQL_TYPE,
                "application/graphql-response+json;q=0.8, application/json;q=0.9  | " + JSON_TYPE,
                "application/graphql-response+json; charset=utf-8, */*;q=0.1      | " + GRAPHQL_TYPE,
                "text/html, application/json                                      | " + JSON_TYPE,
                "text/html, */*;q=0.5                                             | " + JSON_TYPE,
                "application/*                                                    | " + JSON_TYPE,
                "*/*                                                              | " + JSON_TYPE,
            })
    void theAnswerComesInTheFormThatIsLikedBest(String accept, String type) throws IOException {
        Reply reply = wire.post(JSON + "\r\nAccept: " + accept, QUESTION);

        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png, text/plain", "application/json;q=0", "nonsense"})
    void whoTakesNoFormInWhichAnswersAreGivenIsToldSo(String accept) throws IOException {
        Reply reply = wire.post(JSON + "\r\nAccept: " + accept, QUESTION);

        assertThat(reply.code()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(reply.status()).isEqualTo(406);
    }

    /** Only where the type of the answer says that it is GraphQL's does its status tell of what is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"{", "{ nothing }", "query($a: Int!) { __typename }", "query A { a } query B { b }"})
    void whatIsRefusedBeforeItIsCarriedOutHasNoDataAndAStatusOfItsOwn(String query) throws IOException {
        String body = "{\"query\": \"" + query + "\"}";
        Reply plain = wire.post(JSON + "\r\nAccept: application/json", body);
        Reply typed = wire.post(JSON + "\r\nAccept: application/graphql-response+json", body);

        assertThat(plain.status()).isEqualTo(200);
        assertThat(typed.status()).isEqualTo(400);
        assertThat(typed.json().has("data")).isFalse();
        assertThat(plain.code()).isEqualTo(typed.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { changes @skip(if: true) { cursor } }",
                "subscription { changes @include(if: 1) { cursor } }",
                "subscription($a: Boolean!) { ...A @include(if: $a) } fragment A on Subscription { changes { cursor } }",
                "subscription { ...A }",
                "subscription { ...A } fragment A on Subscription { ...A }",
                "subscription { ...A } fragment A on Query { __typename }",
                "subscription { ... on Query { __typename } }",
                "subscription { ... on Nothing { ... { changes { cursor } } } }",
                "query A { __typename } subscription B { ... on Query { __typename } }",
                "subscription { __typename }",
                "subscription { a: changes { cursor } b: changes { cursor } }",
            })
    void aSubscriptionAsksForOneFieldForSure(String query) throws IOException {
        Reply reply = wire.post(JSON, "{\"query\": \"" + query + "\"}");

        assertThat(reply.code()).as("%s", reply).isEqualTo("INVALID_QUERY");
        assertThat(reply.json().at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void aQueryMayStandInTheAddress() throws IOException {
        String variables = encoded("{\"id\": \"c1\"}");
        String query = encoded("query A { a: __typename } query B($id: ID!) { node(id: $id) { id } }");
        Reply reply =
                wire.get("GET /graphql?query=" + query + "&operationName=B&variables=" + variables + " HTTP/1.1", "");

        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"data\":{\"node\":null}}");
        Reply head = wire.get("HEAD /graphql?query=" + encoded("{ __typename }") + " HTTP/1.1", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json"})
    void aMutationInTheAddressIsNotCarriedOut(String accept) throws IOException {
        String mutation =
                "mutation { createOrganisation(input: {key: \"by-get\", name: \"A\"}) { problems { code } } }";
        Reply reply = wire.get("GET /graphql?query=" + encoded(mutation) + " HTTP/1.1", "Accept: " + accept);

        assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(reply.json().has("data")).isFalse();
        assertThat(api.data("{ organisation(by: {key: \"by-get\"}) { id } }")
                        .path("organisation")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVALID_REQUEST | ",
                "INVALID_REQUEST | ?query=",
                "INVALID_REQUEST | ?query=%7Ba%7D&query=%7Ba%7D",
                "INVALID_REQUEST | ?query=%FF",
                "INVALID_REQUEST | ?query=%zz",
                "INVALID_REQUEST | ?query=%7B__typename%7D&variables=7",
                "INVALID_REQUEST | ?query=%7B__typename%7D&extensions=%5B%5D",
                "MALFORMED_BODY  | ?query=%7B__typename%7D&variables=%7B",
            })
    void anAddressThatAsksNothingIsRefused(String code, String query) throws IOException {
        Reply reply = wire.get("GET /graphql" + (query == null ? "" : query) + " HTTP/1.1", "");

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreRefused(String method) throws IOException {
        Reply reply = wire.get(method + " /graphql HTTP/1.1", "");

        assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing HTTP/1.1",
                "GET /graphql/ HTTP/1.1",
                "GET /graphql/../graphql/x HTTP/1.1",
                "GET /error HTTP/1.1",
                "GET /imports/%00 HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "DELETE /imports HTTP/1.1",
                "GET /graphql?query={__typename} HTTP/1.1",
                "GET /graphql HTTP/9.9",
                "SMUGGLE /graphql HTTP/1.1",
                "GET /graphql\u0001 HTTP/1.1",
                "nonsense",
            })
    void whatNothingAnswersIsRefusedInTheSameForm(String line) throws IOException {
        Reply reply = wire.get(line, "Accept: text/html");

        assertThat(reply.status()).as("%s", reply).isBetween(400, 505);
        assertThat(reply.status()).as("%s", reply).isNotEqualTo(500);
        assertThat(reply.code()).isNotBlank();
    }
}
