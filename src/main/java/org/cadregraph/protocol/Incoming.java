package org.cadregraph.protocol;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads a GraphQL request from a request of HTTP. */
final class Incoming {

    private static final String WANTED = "send JSON in UTF-8 as application/json";

    private Incoming() {}

    /**
     * The parts of the GraphQL request.
     *
     * @throws Refusal when there is none
     */
    static Map<String, Object> read(ServerRequest request, Way way) throws IOException {
        return switch (way) {
            case GET -> address(request);
            case POST -> body(request);
        };
    }

    /** What a form can send is not read, so that no page of another site can ask for anything by a form. */
    private static Map<String, Object> body(ServerRequest request) throws IOException {
        MediaType type = contentType(request);
        if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            throw unsupported(
                    type == null ? "The body has no Content-Type" : "A body of this Content-Type is not read here");
        }
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw unsupported("A body in " + charset + " is not read here");
        }
        String encoding = request.headers().firstHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("A body with a Content-Encoding is not read here");
        }
        byte[] bytes = request.servletRequest().getInputStream().readAllBytes();
        if (bytes.length == 0) {
            throw Question.invalid("The request has no body: send {\"query\": \"…\"}");
        }
        return Question.of(JsonText.read(JsonText.decoded(bytes), "The body"));
    }

    private static @Nullable MediaType contentType(ServerRequest request) {
        try {
            return request.headers().contentType().orElse(null);
        } catch (InvalidMediaTypeException e) {
            throw unsupported("The header Content-Type cannot be read");
        }
    }

    private static Refusal unsupported(String fault) {
        return new Refusal(Refusal.Code.UNSUPPORTED_MEDIA_TYPE, fault + ": " + WANTED);
    }

    private static Map<String, Object> address(ServerRequest request) {
        MultiValueMap<String, String> parameters;
        try {
            parameters = request.params();
        } catch (IllegalStateException e) {
            throw Question.invalid("The address cannot be read: write its parameters in UTF-8, percent-encoded");
        }
        Map<String, @Nullable Object> parts = new HashMap<>();
        for (String name : List.of(Question.QUERY, Question.OPERATION_NAME)) {
            parts.put(name, parameter(parameters, name));
        }
        for (String name : List.of(Question.VARIABLES, Question.EXTENSIONS)) {
            String text = parameter(parameters, name);
            parts.put(name, text == null ? null : JsonText.read(text, "The parameter '" + name + "'"));
        }
        return Question.of(parts);
    }

    private static @Nullable String parameter(MultiValueMap<String, String> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Question.invalid("The address gives the parameter '" + name + "' more than once");
        }
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }
}
