package org.cadregraph.protocol;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

/**
 * Answers GraphQL over HTTP. Spring's own handler takes no GET, and leaves what it cannot read to error pages that are
 * not in GraphQL's form.
 */
@Component
class GraphQlEndpoint {

    private final WebGraphQlHandler handler;

    /** Without the parameters that a client sends, which are read here and may be anything. */
    private final URI address;

    private final Duration keepAlive;

    GraphQlEndpoint(
            WebGraphQlHandler handler,
            GraphQlProperties properties,
            @Value("${cadre.stream-keep-alive:15s}") Duration keepAlive) {
        this.handler = handler;
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
            Mono<WebGraphQlResponse> asked = ask(request, way, stream, Incoming.read(request, way));
            return stream
                    ? EventStream.answer(asked, keepAlive)
                    : ServerResponse.async(
                            asked.map(response -> answer(response, answerType)).toFuture());
        } catch (Refusal refusal) {
            // What is refused before a stream begins is told in the form of those who ask once.
            return refusal.answer(type.equals(AnswerType.EVENTS) ? AnswerType.JSON : type);
        }
    }

    private Mono<WebGraphQlResponse> ask(ServerRequest request, Way way, boolean stream, Map<String, Object> question) {
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
                (input, builder) -> builder.graphQLContext(Map.of(Way.class, way, EventStream.class, stream))
                        .build());
        return handler.handleRequest(asked);
    }

    private static ServerResponse answer(WebGraphQlResponse response, MediaType type) {
        HttpStatus status = status(response, type);
        ServerResponse.BodyBuilder answer = ServerResponse.status(status)
                .headers(headers -> headers.putAll(response.getResponseHeaders()))
                .contentType(type)
                // The answers are about people, and hold what this viewer may see.
                .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.allow(HttpMethod.POST);
        }
        return answer.body(response.toMap());
    }

    private static HttpStatus status(WebGraphQlResponse response, MediaType type) {
        if (has(response, Refusal.Code.METHOD_NOT_ALLOWED)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (has(response, Refusal.Code.NOT_ACCEPTABLE)) {
            return HttpStatus.NOT_ACCEPTABLE;
        }
        boolean refused = !response.getExecutionResult().isDataPresent();
        return refused && type.equals(AnswerType.GRAPHQL) ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    }

    private static boolean has(WebGraphQlResponse response, Refusal.Code code) {
        return response.getErrors().stream()
                .anyMatch(error -> code.name().equals(error.getExtensions().get("code")));
    }
}
