package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.cadregraph.support.SocketReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Starting with one way to sign in, with another, and with none. */
class SignInSettingsTest {

    private static final String HASH = new BCryptPasswordEncoder(4).encode("bí mật");

    @TempDir
    private Path directory;

    private Path users(String text) throws IOException {
        return Files.writeString(directory.resolve("users.yaml"), text.replace("HASH", HASH));
    }

    @Test
    void withoutAnIssuerNoOtherMachineMayAsk() throws Exception {
        try (Application application = Application.start(directory, "256m", "--server.address=0.0.0.0")) {
            assertThat(application.awaitFailure())
                    .contains("server.address is 0.0.0.0", "issuer-uri", "127.0.0.1", "Signing in")
                    .doesNotContain("\tat ");
        }
    }

    private static final String ONE_CADRE = """
            {"organizations": [], "posts": [], "persons": [{"id": "a", "name": "Đỗ Thị Ánh"}], "memberships": []}
            """;

    @Test
    void localUsersTryRolesOut() throws Exception {
        Path file = users("""
                users:
                  - name: lan
                    password: HASH
                    roles: [reader]
                    organisations: ["*"]
                  - {name: minh, password: HASH, roles: [], organisations: ["*"]}
                  - {name: hoa, password: HASH, roles: [steward], organisations: ["*"]}
                """);
        try (Application application = Application.start(
                directory, "512m", "--cadre.access.users=" + file, "--cadre.demonstration-data=false")) {
            Api api = application.awaitReady();
            assertThat(application.output()).contains("Local users sign in");
            api.as(basic("hoa", "bí mật")).imported(ONE_CADRE, "");
            String question = "{ cadres { totalCount } }";
            assertThat(api.as(basic("lan", "bí mật"))
                            .data(question)
                            .at("/cadres/totalCount")
                            .intValue())
                    .isEqualTo(1);
            for (String header : new String[] {basic("lan", "other"), basic("nobody", "bí mật"), "Bearer x"}) {
                assertThat(api.as(header)
                                .answer(question, Map.of())
                                .at("/errors/0/extensions/code")
                                .stringValue(""))
                        .isEqualTo("UNAUTHENTICATED");
            }
            try (SocketReader socket = SocketReader.of(api.address(), null)) {
                socket.signIn(Map.of("Authorization", basic("lan", "bí mật")));
                socket.subscribe("1", question);
                assertThat(socket.next().at("/payload/data/cadres/totalCount").intValue())
                        .isEqualTo(1);
            }
            for (String header : new String[] {basic("lan", "other"), basic("nobody", ""), "Basic", "Basic Og=="}) {
                try (SocketReader socket = SocketReader.of(api.address(), null)) {
                    socket.begin(Map.of("Authorization", header));
                    assertThat(socket.closed()).as(header).isEqualTo(4401);
                }
            }
            assertThat(api.get("/graphiql/").statusCode()).isEqualTo(401);
            assertThat(api.as(basic("minh", "bí mật"))
                            .answer(question, Map.of())
                            .at("/errors/0/message")
                            .stringValue())
                    .contains("reader");
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'people: []', no list 'users'",
        "'users: [lan]', user 1: name",
        "'users: [{password: HASH}]', no 'name'",
        "'users: [{name: lan, password: secret}]', must be a BCrypt hash",
        "'users: [{name: lan, password: HASH, roles: [boss]}]', not boss",
        "'users: [{name: lan, password: HASH}, {name: lan, password: HASH}]', another user",
        "'users: [{', is not YAML"
    })
    void aFileOfUsersThatCannotBeMeantSoIsRefused(String text, String message) throws IOException {
        Path file = users(text);
        assertThat(catchThrowable(
                        () -> LocalUsers.read(file, AccessTable.shipped().roles())))
                .isInstanceOf(UnusableSignIn.class)
                .hasMessageContaining(message)
                .hasMessageContaining("users.yaml");
    }
}
