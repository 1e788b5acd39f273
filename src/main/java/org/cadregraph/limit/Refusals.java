package org.cadregraph.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.cadregraph.api.ErrorForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Refuses a request before GraphQL sees it, in the form in which GraphQL tells errors. */
final class Refusals {

    private static final String GRAPHQL = "application/graphql-response+json";

    private Refusals() {}

    /** @param retryAfter when it is worth to try again; absent when it is not */
    static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            LimitError error,
            @Nullable Duration retryAfter)
            throws IOException {
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        ErrorForm.write(
                response,
                status,
                accept != null && accept.contains(GRAPHQL) ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE,
                error.code().name(),
                String.valueOf(error.getMessage()));
    }
}
