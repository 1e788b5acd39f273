package org.cadregraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server, and learns from the answer's header what it took. */
final class Costs {

    private static final Pattern TIMING = Pattern.compile("(\\d+) statements, (\\d+) rows");
    private static final String REFUSED = "refused, ";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Costs() {}

    /** There is no answer to go on with. */
    static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1;

        Refused(String refusal) {
            super(refusal);
        }
    }

    /**
     * What came back.
     *
     * @param nanoseconds from the first byte of the request to the last of the answer
     * @param statements and {@code rows} of the database
     * @param refusal the first error in it; absent when it has none
     */
    record Answer(
            JsonNode data,
            long nanoseconds,
            int statements,
            int rows,
            @Nullable String refusal) {

        /** Whether the server is reading what it needs to answer. */
        boolean isToCome() {
            return refusal != null && refusal.startsWith(REFUSED + "UNAVAILABLE:");
        }

        /** The same after so many nanoseconds. */
        Answer within(long time) {
            return new Answer(data, time, statements, rows, refusal);
        }

        Answer orRefused() {
            if (refusal != null) {
                throw new Refused(refusal);
            }
            return this;
        }
    }

    static Answer ask(Endpoint product, String document, Map<String, String> variables) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + product.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        try {
            long before = System.nanoTime();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            long took = System.nanoTime() - before;
            JsonNode answer = JSON.readTree(response.body());
            Matcher timing = TIMING.matcher(
                    response.headers().firstValue("Server-Timing").orElse(""));
            boolean counted = timing.find();
            return new Answer(
                    answer.path("data"),
                    took,
                    counted ? Integer.parseInt(timing.group(1)) : 0,
                    counted ? Integer.parseInt(timing.group(2)) : 0,
                    refusal(response.statusCode(), answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an answer was awaited", e);
        }
    }

    private static @Nullable String refusal(int status, JsonNode answer) {
        JsonNode error = answer.path("errors").path(0);
        if (error.isMissingNode()) {
            return answer.has("data") ? null : "not answered, status " + status;
        }
        return REFUSED + error.at("/extensions/code").asString() + ": "
                + error.path("message").asString();
    }
}
