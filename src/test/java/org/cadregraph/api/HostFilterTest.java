package org.cadregraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cadregraph.support.AnyAdapter;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Only those who mean this server, from its own pages, are answered. */
@GraphTest
@AnyAdapter("refused before anything is read")
class HostFilterTest {

    @Autowired
    private Api api;

    @ParameterizedTest
    @CsvSource({
        "localhost, , 200",
        "127.0.0.1, , 200",
        "evil.example, , 403",
        "localhost.evil.example, , 403",
        "localhost, https://evil.example, 403",
        "localhost, null, 403",
        "localhost, http://localhost:1, 403",
        "localhost, SAME, 200"
    })
    void hostAndOriginDecide(String host, String origin, int status) throws IOException {
        int port = URI.create(api.address()).getPort();
        String from = "SAME".equals(origin) ? "http://" + host + ":" + port : origin;
        String request = "GET /graphql/schema HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n"
                + (from == null ? "" : "Origin: " + from + "\r\n") + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void theRootLeadsToThePage() {
        assertThat(api.get("/").headers().firstValue("Location")).hasValue("/graphiql");
    }
}
