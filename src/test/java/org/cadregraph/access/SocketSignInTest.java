package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cadregraph.api.StreamLimits;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.RawHttp;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.SocketReader;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Signing in over WebSocket: with the beginning of a connection, or with its first message as browsers must. */
@SignedInTest
@Import(HandSetClock.class)
@TestPropertySource(properties = "cadre.limits.streams-per-client=" + SocketSignInTest.MOST)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SocketSignInTest {

    static final int MOST = 3;

    private static final String FILE = """
            {"organizations": [{"id": "province", "name": "Tỉnh"}, {"id": "ward", "name": "Phường", "parent_id": "province"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "province"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh", "identifiers": [{"scheme": "so-hieu", "identifier": "7"}]},
                         {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "b", "post_id": "q", "organization_id": "province", "start_date": "2020"}]}
            """;

    private static final String CADRES = "{ cadres { totalCount nodes { name } } }";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private HandSetClock clock;

    private final String ofWard = Tokens.header("lan", List.of("reader"), List.of("ward"));
    private final String ofAll = Tokens.header("all", List.of("steward", "auditor"), List.of("*"));

    @BeforeEach
    void load() {
        clock.set("2026-01-01T00:00:00Z");
        store.empty();
        api.as(ofAll).imported(FILE, "");
    }

    private static List<String> names(JsonNode message) {
        assertThat(message.path("type").stringValue()).as("%s", message).isEqualTo("next");
        return message.at("/payload/data/cadres/nodes").findValuesAsString("name");
    }

    @Test
    void theFirstMessageSignsIn() throws Exception {
        for (String name : List.of("Authorization", "authorization")) {
            try (SocketReader socket = SocketReader.of(api.address(), null)) {
                socket.signIn(Map.of(name, ofWard));
                socket.subscribe("1", CADRES);
                assertThat(names(socket.next())).containsExactly("Đỗ Thị Ánh");
            }
        }
    }

    @Test
    void theBeginningSignsInTooAndTheFirstMessageGoesBeforeIt() throws Exception {
        try (SocketReader socket = SocketReader.of(api.address(), ofWard)) {
            socket.signIn(Map.of());
            socket.subscribe("1", CADRES);
            assertThat(names(socket.next())).containsExactly("Đỗ Thị Ánh");
        }
        try (SocketReader socket = SocketReader.of(api.address(), ofWard)) {
            socket.signIn(Map.of("Authorization", ofAll));
            socket.subscribe("1", CADRES);
            assertThat(names(socket.next())).containsExactly("Đỗ Thị Ánh", "Lê Văn Bình");
        }
    }

    @Test
    void whatIsReadIsLoggedUnderTheirName() throws Exception {
        try (SocketReader socket = SocketReader.of(api.address(), null)) {
            socket.signIn(Map.of("Authorization", Tokens.header("hoa", List.of("steward"), List.of("ward"))));
            socket.subscribe("1", "{ cadre(by: {key: \"a\"}) { identifiers { code } } }");
            assertThat(socket.next().path("type").stringValue()).isEqualTo("next");
        }
        assertThat(api.as(ofAll)
                        .data("{ auditLog { nodes { who } } }")
                        .at("/auditLog/nodes")
                        .findValuesAsString("who"))
                .contains("hoa");
    }

    @Test
    void nobodyElseGetsAnAnswer() throws Exception {
        String expired = Tokens.header(JwtClaimsSet.builder()
                .subject("lan")
                .claim("roles", List.of("reader"))
                .expiresAt(Instant.now().minusSeconds(3_600))
                .build());
        for (Map<String, ?> payload : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("token", ofAll),
                Map.of("Authorization", ""),
                Map.of("Authorization", 7),
                Map.of("Authorization", "Bearer"),
                Map.of("Authorization", "Bearer x"),
                Map.of("Authorization", "Basic bGFuOmxhbg=="),
                Map.of("Authorization", "Basic ÿ"),
                Map.of("Authorization", ofAll + "x"),
                Map.of("Authorization", expired))) {
            try (SocketReader socket = SocketReader.of(api.address(), null)) {
                socket.begin(payload);
                socket.subscribe("1", CADRES);
                assertThat(socket.closed()).as("%s", payload).isEqualTo(4401);
                assertThat(socket.reason()).contains("connection_init", "Authorization");
            }
        }
        try (SocketReader socket = SocketReader.of(api.address(), ofAll)) {
            socket.begin(Map.of("Authorization", "Bearer x"));
            assertThat(socket.closed()).as("signed in, but not as they say").isEqualTo(4401);
        }
        try (SocketReader socket = SocketReader.of(api.address(), null)) {
            socket.subscribe("1", CADRES);
            assertThat(socket.closed()).as("before the first message").isEqualTo(4401);
        }
    }

    @Test
    void aSecondFirstMessageMakesNobodySomebodyElse() throws Exception {
        try (SocketReader socket = SocketReader.of(api.address(), null)) {
            socket.signIn(Map.of("Authorization", ofWard));
            socket.begin(Map.of("Authorization", ofAll));
            assertThat(socket.closed()).isEqualTo(4429);
        }
    }

    @Test
    void whoseTokenEndsIsToldAndAskedToConnectAnew() throws Exception {
        Instant end = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        String token = Tokens.header(JwtClaimsSet.builder()
                .subject("lan")
                .claim("roles", List.of("reader"))
                .claim("organisations", List.of("*"))
                .expiresAt(end)
                .build());
        try (SocketReader socket = SocketReader.of(api.address(), null)) {
            socket.signIn(Map.of("Authorization", token));
            socket.subscribe("1", CADRES);
            assertThat(names(socket.next())).hasSize(2);
            assertThat(socket.next().path("type").stringValue()).isEqualTo("complete");
            // A minute is granted, since clocks differ; of it this much is left.
            clock.set(end.plusSeconds(60).minusMillis(200).toString());
            socket.subscribe("2", "subscription { changes { cursor } }");
            for (String id : List.of("2", "3")) {
                JsonNode told = socket.next();
                assertThat(told.path("type").stringValue()).as("%s", told).isEqualTo("error");
                assertThat(told.path("id").stringValue()).isEqualTo(id);
                assertThat(told.at("/payload/0/extensions/code").stringValue()).isEqualTo("UNAUTHENTICATED");
                clock.set(end.plusSeconds(60).toString());
                socket.subscribe("3", CADRES);
            }
        }
    }

    @Test
    void whatDoesNotBeginAConnectionNeedsATokenAsEver() throws Exception {
        RawHttp raw = new RawHttp(URI.create(api.address()).getPort());
        String question = "?query=%7Bcadres%7BtotalCount%7D%7D";
        for (String line : List.of(
                "GET /graphql" + question,
                "GET /graphql/" + question,
                "GET //graphql" + question,
                "GET /graphql;a=b" + question,
                "GET /graphql/schema",
                "GET /graphql/../graphql/schema",
                "POST /graphql" + question,
                "GET /imports",
                "GET /actuator/metrics")) {
            for (String header : List.of("Upgrade: websocket", "Upgrade: WebSocket", "upgrade: h2c, websocket")) {
                RawHttp.Answer answer = raw.send((line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                                + "Connection: close\r\n" + header + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(answer.status()).as("%s, %s", line, header).isIn(400, 401);
                assertThat(answer.text()).as("%s, %s", line, header).doesNotContain("totalCount", "type ");
            }
        }
    }

    @Test
    void aConnectionIsCountedForWhoeverSignsInOverIt(@Autowired StreamLimits limits) throws Exception {
        String person = limits.client(() -> "lan", "127.0.0.1");
        List<SocketReader> open = new ArrayList<>();
        try {
            for (int n = 0; n < MOST; n++) {
                open.add(SocketReader.of(api.address(), null));
                open.getLast().signIn(Map.of("Authorization", ofWard));
            }
            assertThatThrownBy(() -> limits.open(person)).hasMessageContaining("streams-per-client");
            try (SocketReader more = SocketReader.of(api.address(), null)) {
                more.begin(Map.of("Authorization", ofWard));
                assertThat(more.closed()).as("one more of hers").isEqualTo(1013);
                assertThat(more.reason()).contains("streams-per-client");
            }
            try (SocketReader other = SocketReader.of(api.address(), null)) {
                other.signIn(Map.of("Authorization", ofAll));
            }
        } finally {
            open.forEach(SocketReader::close);
        }
    }
}
