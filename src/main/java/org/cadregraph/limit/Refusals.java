package org.cadregraph.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request before GraphQL sees it, in the form in which GraphQL tells errors. */
final class Refusals {

    private static final String GRAPHQL = "application/graphql-response+json";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /** @param retryAfter when it is worth to try again; absent when it is not */
    void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            LimitError error,
            @Nullable Duration retryAfter)
            throws IOException {
        response.setStatus(status.value());
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        response.setContentType(
                accept != null && accept.contains(GRAPHQL) ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE);
        byte[] body = json.writeValueAsString(Map.of(
                        "errors",
                        List.of(Map.of(
                                "message", String.valueOf(error.getMessage()), "extensions", error.getExtensions()))))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
