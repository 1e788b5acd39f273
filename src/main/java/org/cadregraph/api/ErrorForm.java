package org.cadregraph.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is refused around GraphQL, in the form in which GraphQL tells errors: {@code {"errors": [{"message": …,
 * "extensions": {"code": …}}]}}.
 */
public final class ErrorForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ErrorForm() {}

    public static Map<String, Object> of(String code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of(Errors.CODE, code))));
    }

    /** A fault of ours, which the log tells more of under this id. */
    public static Map<String, Object> internal(String id) {
        return of("INTERNAL_ERROR", "Something went wrong on our side. Tell the operator this id: " + id);
    }

    /** Answers a request so, as JSON. */
    public static void write(HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        write(response, status, MediaType.APPLICATION_JSON_VALUE, code, message);
    }

    /** Answers a request so, as this type. */
    public static void write(HttpServletResponse response, HttpStatus status, String type, String code, String message)
            throws IOException {
        byte[] body = JSON.writeValueAsString(of(code, message)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
