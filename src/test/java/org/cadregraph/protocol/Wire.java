package org.cadregraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends bytes as they are, which no client of HTTP would send. */
record Wire(URI address) {

    private static final int PATIENCE_MILLIS = 30_000;

    /**
     * What came back.
     *
     * @param headers by their names in lower case
     */
    record Reply(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The code of the first error, after the form of all errors is checked. */
        String code() {
            assertThat(header("Content-Type")).as("%s", this).contains("json");
            assertThat(json().path("errors").isArray()).as("%s", this).isTrue();
            for (JsonNode error : json().path("errors")) {
                assertThat(error.path("message").stringValue(""))
                        .as("%s", this)
                        .isNotBlank()
                        .doesNotContain("Exception", "org.", "java.", "tools.jackson", "\tat ");
                assertThat(error.at("/extensions/code").stringValue(""))
                        .as("%s", this)
                        .isNotBlank();
            }
            return json().at("/errors/0/extensions/code").stringValue("");
        }
    }

    /** The reply to a POST to GraphQL with these headers, one a line, and this body. */
    Reply post(String headers, byte[] body) throws IOException {
        return send("POST /graphql HTTP/1.1", headers + "\r\nContent-Length: " + body.length, body);
    }

    Reply post(String headers, String body) throws IOException {
        return post(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The reply to a request without a body. */
    Reply get(String line, String headers) throws IOException {
        return send(line, headers, new byte[0]);
    }

    private Reply send(String line, String headers, byte[] body) throws IOException {
        String head = line + "\r\nHost: localhost:" + address.getPort() + "\r\nConnection: close\r\n"
                + (headers.isEmpty() ? "" : headers.strip() + "\r\n") + "\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Reply reply(String text) {
        int end = text.indexOf("\r\n\r\n");
        assertThat(end).as(text).isPositive();
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String body = text.substring(end + 4);
        boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
        return new Reply(Integer.parseInt(lines.getFirst().substring(9, 12)), headers, chunked ? joined(body) : body);
    }

    /** The answers here are short: ASCII in chunks, so that a character is a byte. */
    private static String joined(String chunks) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
