package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.session.ManagerBase;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.EventReader;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.SocketReader;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs with a token of a real provider, and a person in a browser who signs in at its page. */
@GraphTest
@AnyAdapter("signing in asks the provider, not the store")
@DirtiesContext
class OpenIdTest {

    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();
    private static final String ORGANISATIONS = "{ organisations { nodes { key } } }";
    private static final String WATCH = "subscription { changes { cursor } }";
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private OrganisationRegister organisations;

    @Autowired
    private ServletWebServerApplicationContext server;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.client.provider.office.issuer-uri", PROVIDER::issuer);
        properties.add("spring.security.oauth2.client.registration.office.client-id", () -> OpenIdProvider.CLIENT);
        properties.add("spring.security.oauth2.client.registration.office.client-secret", () -> OpenIdProvider.SECRET);
        properties.add("spring.security.oauth2.client.registration.office.scope", () -> "openid");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void endSessions() {
        for (Session session : sessions().findSessions()) {
            session.expire();
        }
    }

    @BeforeEach
    void load() {
        store.empty();
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "two organisations");
        graph.write(writer -> organisations.save(
                writer, change, List.of(organisation("province", "Tỉnh"), organisation("ward", "Xã"))));
    }

    private static OrganisationEntry organisation(String key, String name) {
        return new OrganisationEntry(key, name, List.of(), List.of(), null, null, List.of(), null, null);
    }

    /** A token of the provider, as a program has it. */
    private static String token() {
        String credentials = Base64.getEncoder()
                .encodeToString((OpenIdProvider.CLIENT + ":" + OpenIdProvider.SECRET).getBytes(StandardCharsets.UTF_8));
        String answer = Api.send(HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build())
                .body();
        return "Bearer "
                + JsonMapper.shared().readTree(answer).path("access_token").stringValue();
    }

    @Test
    void aProgramAsksWithATokenOfTheProvider() {
        assertThat(api.as(token())
                        .data(ORGANISATIONS)
                        .at("/organisations/nodes")
                        .findValuesAsString("key"))
                .containsExactly("province", "ward");
    }

    @Test
    void whatIsNotATokenOfTheProviderIsRefused() {
        String forged = Tokens.header("lan", List.of("steward"), List.of("*"));
        String[] parts = forged.substring("Bearer ".length()).split("\\.", -1);
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + ".";
        String expired = Tokens.header(JwtClaimsSet.builder()
                .subject("lan")
                .expiresAt(Instant.now().minusSeconds(3_600))
                .build());
        for (String header : List.of(forged, "Bearer " + unsigned, expired, "Bearer x", "Basic bGFuOmxhbg==")) {
            HttpResponse<String> refused = api.as(header).get("/graphql/schema");
            assertThat(refused.statusCode()).as(header).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(refused.body()).contains("UNAUTHENTICATED").doesNotContain("org.", "java.");
            assertThat(api.as(header)
                            .answer(ORGANISATIONS, Map.of())
                            .at("/errors/0/extensions/code")
                            .stringValue())
                    .isEqualTo("UNAUTHENTICATED");
        }
        assertThat(api.answer(ORGANISATIONS, Map.of())
                        .at("/errors/0/extensions/code")
                        .stringValue())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(api.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(api.get("/actuator/metrics").statusCode()).isEqualTo(401);
        for (String path : List.of("/imports", "/imports/x", "/actuator/metrics", "/graphql/schema")) {
            HttpRequest head = HttpRequest.newBuilder(URI.create(api.address() + path))
                    .HEAD()
                    .build();
            assertThat(Api.send(head).statusCode()).as("the head of " + path).isEqualTo(401);
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    /** A browser in which a person has signed in. */
    private HttpClient signedIn() throws IOException, InterruptedException {
        PROVIDER.letReturnTo(api.address() + "/login/oauth2/code/office");
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> login = send(browser, page(api.address() + "/graphiql"));
        assertThat(login.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
        Matcher token = FORGERY_TOKEN.matcher(login.body());
        assertThat(token.find()).as(login.body()).isTrue();
        HttpResponse<String> page = send(
                browser,
                HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + OpenIdProvider.PERSON + "&password="
                                + OpenIdProvider.SECRET + "&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.uri().toString()).startsWith(api.address() + "/graphiql");
        return browser;
    }

    @Test
    void aPersonSignsInAtThePageOfTheProvider() throws IOException, InterruptedException {
        HttpClient browser = signedIn();
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(api.address() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + ORGANISATIONS + "\"}"));
        assertThat(send(browser, question.build()).body())
                .contains("\"key\":\"ward\"")
                .doesNotContain("province");
        assertThat(send(
                                browser,
                                question.header("Origin", "http://evil.example").build())
                        .statusCode())
                .as("another page asks with the person's cookie")
                .isEqualTo(403);
    }

    /** The sessions of those who have signed in. */
    private ManagerBase sessions() {
        TomcatWebServer tomcat = (TomcatWebServer) Objects.requireNonNull(server.getWebServer());
        return (ManagerBase) ((Context) tomcat.getTomcat().getHost().findChildren()[0]).getManager();
    }

    private Session session() {
        assertThat(sessions().findSessions()).hasSize(1);
        return sessions().findSessions()[0];
    }

    private interface Ending {
        void of(Session session, HttpClient browser) throws IOException, InterruptedException;
    }

    /** How a session ends, or stands for somebody no longer. */
    private List<Ending> endings() {
        return List.of(
                (session, browser) -> session.expire(),
                (session, browser) -> {
                    session.setCreationTime(0);
                    sessions().processExpires();
                },
                (session, browser) -> assertThat(send(browser, page(api.address() + "/oauth2/authorization/office"))
                                .statusCode())
                        .isEqualTo(200));
    }

    private static String code(JsonNode error) {
        return error.at("/extensions/code").stringValue("");
    }

    @Test
    void whoseSessionEndsIsToldAndAskedToSignInAgain() throws Exception {
        for (Ending ending : endings()) {
            HttpClient browser = signedIn();
            try (SocketReader socket = SocketReader.inBrowser(api.address(), browser);
                    EventReader events = EventReader.inBrowser(api.address(), browser, WATCH)) {
                socket.signIn(Map.of());
                socket.subscribe("1", ORGANISATIONS);
                assertThat(socket.next().at("/payload/data/organisations/nodes").findValuesAsString("key"))
                        .containsExactly("ward");
                assertThat(socket.next().path("type").stringValue()).isEqualTo("complete");
                socket.subscribe("2", WATCH);
                ending.of(session(), browser);
                JsonNode told = socket.next();
                assertThat(told.path("id").stringValue()).as("%s", told).isEqualTo("2");
                assertThat(code(told.at("/payload/0"))).isEqualTo("UNAUTHENTICATED");
                assertThat(told.at("/payload/0/message").stringValue()).containsIgnoringCase("sign in");
                JsonNode last = Objects.requireNonNull(events.next());
                assertThat(code(last.at("/errors/0"))).as("%s", last).isEqualTo("UNAUTHENTICATED");
                assertThat(last.at("/errors/0/message").stringValue()).contains("session has ended", "Sign in again");
                assertThat(events.next()).isNull();
                assertThat(events.ended()).isTrue();
                socket.subscribe("3", ORGANISATIONS);
                JsonNode refused = socket.next();
                assertThat(refused.path("id").stringValue()).as("%s", refused).isEqualTo("3");
                assertThat(code(refused.at("/payload/0"))).isEqualTo("UNAUTHENTICATED");
            }
            endSessions();
        }
    }

    @Test
    void whoAsksOverAConnectionUsesTheirSession() throws Exception {
        try (SocketReader socket = SocketReader.inBrowser(api.address(), signedIn())) {
            socket.signIn(Map.of());
            Session session = session();
            long longAgo = System.currentTimeMillis() - 1_000L * session.getMaxInactiveInterval() / 2;
            session.setCreationTime(longAgo);
            socket.subscribe("1", ORGANISATIONS);
            assertThat(socket.next().path("type").stringValue()).isEqualTo("next");
            assertThat(session.getThisAccessedTime()).isGreaterThan(longAgo);
            session.setCreationTime(0);
            assertThat(socket.next().path("type").stringValue()).isEqualTo("complete");
            socket.subscribe("2", ORGANISATIONS);
            assertThat(code(socket.next().at("/payload/0")))
                    .as("too late, though nobody has looked since")
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void whoSignsInOverAConnectionNeedsNoSession() throws Exception {
        try (SocketReader socket = SocketReader.inBrowser(api.address(), signedIn())) {
            socket.signIn(Map.of("Authorization", token()));
            session().expire();
            socket.subscribe("1", ORGANISATIONS);
            assertThat(socket.next().at("/payload/data/organisations/nodes").findValuesAsString("key"))
                    .containsExactly("province", "ward");
        }
    }

    private static HttpRequest page(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build();
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request)
            throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
