package org.cadregraph.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of one subscription as they come. */
public final class EventReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    public static EventReader of(
            String address, @Nullable String authorization, String document, Map<String, ?> variables)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address, document, variables);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return of(CLIENT, request);
    }

    /** Subscribes as the page in a browser does, with its cookies. */
    public static EventReader inBrowser(String address, HttpClient browser, String document)
            throws IOException, InterruptedException {
        return of(browser, request(address, document, Map.of()));
    }

    private static HttpRequest.Builder request(String address, String document, Map<String, ?> variables) {
        return HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
    }

    private static EventReader of(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return new EventReader(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    public int status() {
        return response.statusCode();
    }

    /** The next result; nothing when the stream is complete. It waits for it. */
    public @Nullable JsonNode next() throws IOException {
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length());
            } else if (line.startsWith("data:") && event.equals("next")) {
                return JSON.readTree(line.substring("data:".length()));
            } else if (event.equals("complete")) {
                return null;
            }
        }
        throw new IOException("The stream broke off");
    }

    /** Whether nothing comes any more, once the stream is complete. One that the server breaks off fails. */
    public boolean ended() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isEmpty() && !line.equals("data:")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
