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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.OrganisationRegister;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Programs with a token of a real provider, and a person in a browser who signs in at its page. */
@GraphTest
@DirtiesContext
class OpenIdTest {

    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();
    private static final String ORGANISATIONS = "{ organisations { nodes { key } } }";
    private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Graph graph;

    @Autowired
    private OrganisationRegister organisations;

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
    void load() {
        store.empty();
        Change change = Change.now(Clock.systemUTC(), Viewer.LOCAL, "two organisations");
        graph.write(writer -> organisations.save(
                writer, change, List.of(organisation("province", "Tỉnh"), organisation("ward", "Xã"))));
    }

    private static OrganisationEntry organisation(String key, String name) {
        return new OrganisationEntry(key, name, List.of(), List.of(), null, null, null, null);
    }

    @Test
    void aProgramAsksWithATokenOfTheProvider() {
        String credentials = Base64.getEncoder()
                .encodeToString((OpenIdProvider.CLIENT + ":" + OpenIdProvider.SECRET).getBytes(StandardCharsets.UTF_8));
        String answer = Api.send(HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build())
                .body();
        String token = JsonMapper.shared().readTree(answer).path("access_token").stringValue();
        assertThat(api.as("Bearer " + token)
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

    @Test
    void aPersonSignsInAtThePageOfTheProvider() throws IOException, InterruptedException {
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
