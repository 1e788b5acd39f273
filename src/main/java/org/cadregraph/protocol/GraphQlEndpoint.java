package org.cadregraph.protocol;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cadregraph.api.ErrorForm;
import org.cadregraph.api.HeldAnswer;
import org.cadregraph.api.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers GraphQL over HTTP. Spring's own handler takes no GET, and leaves what it cannot read to error pages that are
 * not in GraphQL's form.
 */
@Component
class GraphQlEndpoint {

    private final WebGraphQlHandler handler;
    private final JsonMapper json;

    /** Without the parameters that a client sends, which are read here and may be anything. */
    private final URI address;

    private final Duration keepAlive;

    GraphQlEndpoint(
            WebGraphQlHandler handler,
            JsonMapper json,
            GraphQlProperties properties,
            @Value("${cadre.stream-keep-alive:15s}") Duration keepAlive) {
        this.handler = handler;
        this.json = json;
        this.address = URI.create(properties.getHttp().getPath());
        this.keepAlive = keepAlive;
    }

    ServerResponse handle(ServerRequest request) throws IOException {
        MediaType type = AnswerType.JSON;
        try {
            Way way = Way.of(request.method());
            type = AnswerType.of(request);
            MediaType answerType = type;
            boolean stream = type.equals(AnswerType.EVENTS);
            Map<String, Object> question = Incoming.read(request, way);
            if (stream) {
                return EventStream.answer(ask(request, question, Map.of(Way.class, way)), keepAlive);
            }
            HeldAnswer held = new HeldAnswer();
            Map<Object, Object> once = Map.of(Way.class, way, EventStream.class, false, HeldAnswer.class, held);
            // The text is made when the request has ended for all else: what it supposed is gone, its place is free.
            return ServerResponse.async(ask(request, question, once)
                    .toFuture()
                    .thenApply(response -> answer(Objects.requireNonNull(response), held, answerType)));
        } catch (Refusal refusal) {
            // What is refused before a stream begins is told in the form of those who ask once.
            return refusal.answer(type.equals(AnswerType.EVENTS) ? AnswerType.JSON : type);
        }
    }

    private Mono<WebGraphQlResponse> ask(ServerRequest request, Map<String, Object> question, Map<?, Object> context) {
        WebGraphQlRequest asked = new WebGraphQlRequest(
                address,
                request.headers().asHttpHeaders(),
                null,
                request.remoteAddress().orElse(null),
                request.attributes(),
                question,
                UUID.randomUUID().toString(),
                LocaleContextHolder.getLocale());
        asked.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
        return handler.handleRequest(asked);
    }

    private ServerResponse answer(WebGraphQlResponse response, HeldAnswer held, MediaType type) {
        HttpStatus status = status(response, type);
        // The text is made while the answer is held.
        byte[] text = json.writeValueAsBytes(response.toMap());
        try {
            held.await();
        } catch (Problem problem) {
            status = refused(type);
            text = json.writeValueAsBytes(ErrorForm.of(problem.code().name(), String.valueOf(problem.getMessage())));
        }
        ServerResponse.BodyBuilder answer = ServerResponse.status(status)
                .headers(headers -> headers.putAll(response.getResponseHeaders()))
                .contentType(type)
                // The answers are about people, and hold what this viewer may see.
                .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.allow(HttpMethod.POST);
        }
        return answer.body(text);
    }

    private static HttpStatus status(WebGraphQlResponse response, MediaType type) {
        if (has(response, Refusal.Code.METHOD_NOT_ALLOWED)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (has(response, Refusal.Code.NOT_ACCEPTABLE)) {
            return HttpStatus.NOT_ACCEPTABLE;
        }
        return response.getExecutionResult().isDataPresent() ? HttpStatus.OK : refused(type);
    }

    private static HttpStatus refused(MediaType type) {
        return type.equals(AnswerType.GRAPHQL) ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    }

    private static boolean has(WebGraphQlResponse response, Refusal.Code code) {
        return response.getErrors().stream()
                .anyMatch(error -> code.name().equals(error.getExtensions().get("code")));
    }
}
