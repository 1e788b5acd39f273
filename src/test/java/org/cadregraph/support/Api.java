package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the application under test, over HTTP as any other. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STATEMENTS = Pattern.compile("(\\d+) statements");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Environment environment;
    private final @Nullable String authorization;

    @Autowired
    public Api(Environment environment) {
        this(environment, null);
    }

    private Api(Environment environment, @Nullable String authorization) {
        this.environment = environment;
        this.authorization = authorization;
    }

    /** A client that says who it is in the Authorization header. */
    public Api as(String header) {
        return new Api(environment, header);
    }

    /** Where the application listens. */
    public String address() {
        return "http://localhost:" + environment.getProperty("local.server.port");
    }

    /** The data of an answer that has no errors. */
    public JsonNode data(String document, Map<String, ?> variables) {
        JsonNode answer = answer(document, variables);
        assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
        return answer.path("data");
    }

    public JsonNode data(String document) {
        return data(document, Map.of());
    }

    /** The whole answer, errors and all. */
    public JsonNode answer(String document, Map<String, ?> variables) {
        return JSON.readTree(send(document, variables).body());
    }

    /** The answer as it was sent. */
    public String text(String document, Map<String, ?> variables) {
        return send(document, variables).body();
    }

    /** How many database statements the request took, as the answer itself says. */
    public int statements(String document, Map<String, ?> variables) {
        String timing = send(document, variables)
                .headers()
                .firstValue("Server-Timing")
                .orElseThrow(() -> new AssertionError("No Server-Timing header"));
        Matcher statements = STATEMENTS.matcher(timing);
        assertThat(statements.find()).as(timing).isTrue();
        return Integer.parseInt(statements.group(1));
    }

    /** The answer to a body that is sent as it stands. */
    public JsonNode sent(String body) {
        return JSON.readTree(post(body).body());
    }

    private HttpResponse<String> send(String document, Map<String, ?> variables) {
        return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    private HttpResponse<String> post(String body) {
        return send(request(address() + "/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The answer to a file sent as the body itself. */
    public HttpResponse<String> importBody(byte[] file, String query) {
        return importBody(file, query, "application/json");
    }

    public HttpResponse<String> importBody(byte[] file, String query, String type) {
        return send(request(address() + "/import" + query)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    /** The answer to a file sent as a part of a form. */
    public HttpResponse<String> importForm(String part, byte[] file) {
        return importForm(part, file, "unknown", "field");
    }

    /** The same, with another field of the form. */
    public HttpResponse<String> importForm(String part, byte[] file, String field, String value) {
        String head = "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"data.json\"\r\nContent-Type: application/json\r\n\r\n";
        return send(request(address() + "/import")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--edge--\r\n")))
                .build());
    }

    /** The answer to several files sent as parts of a form, by their names. */
    public HttpResponse<String> importFiles(Map<String, byte[]> files, String query) {
        List<HttpRequest.BodyPublisher> form = new ArrayList<>();
        files.forEach((name, file) -> {
            form.add(HttpRequest.BodyPublishers.ofString(
                    "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"));
            form.add(HttpRequest.BodyPublishers.ofByteArray(file));
            form.add(HttpRequest.BodyPublishers.ofString("\r\n"));
        });
        form.add(HttpRequest.BodyPublishers.ofString("--edge--\r\n"));
        return send(request(address() + "/import" + query)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.concat(form.toArray(HttpRequest.BodyPublisher[]::new)))
                .build());
    }

    /** The report of a file that is imported. */
    public JsonNode imported(Path file) {
        try {
            return report(importBody(Files.readAllBytes(file), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report of a text that is imported. */
    public JsonNode imported(String json, String query) {
        return report(importBody(json.getBytes(StandardCharsets.UTF_8), query));
    }

    private static JsonNode report(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> get(String path) {
        return send(request(address() + path).build());
    }

    /** The same, with a header. */
    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(address() + path).header(header, value).build());
    }

    private HttpRequest.Builder request(String uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
