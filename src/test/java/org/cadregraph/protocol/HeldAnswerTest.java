package org.cadregraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cadregraph.api.HeldAnswer;
import org.cadregraph.api.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody gets an answer before what it waits for has ended, nor when that fails. */
class HeldAnswerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void itIsThereOnceWhatItWaitsForHasEnded() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean[] waited = {false};
        ServerResponse answer = handle(MediaType.APPLICATION_JSON, () -> waited[0] = true);
        assertThat(waited[0]).isTrue();
        write(answer, new MockHttpServletRequest(), response);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(read(response).path("data").path("name").stringValue()).isEqualTo("Nguyễn Ánh");
    }

    @Test
    void aFaultEndsIt() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        ServerResponse answer = handle(MediaType.APPLICATION_JSON, () -> {
            throw new OutOfMemoryError("as when the text is too long");
        });
        write(answer, request, response);
        assertThat(WebAsyncUtils.getAsyncManager(request).getConcurrentResult()).isInstanceOf(OutOfMemoryError.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aStreamIsNotHeldSinceEachEventGoesOutAtOnce() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        write(
                handle(MediaType.TEXT_EVENT_STREAM, asked -> {
                    held.complete(asked.toExecutionInput().getGraphQLContext().hasKey(HeldAnswer.class));
                    return Mono.never();
                }),
                request,
                new MockHttpServletResponse());
        assertThat(held.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void itIsNotGivenWhenThatFails() throws Exception {
        for (MediaType type : List.of(MediaType.APPLICATION_JSON, AnswerType.GRAPHQL)) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            ServerResponse answer = handle(type, () -> {
                throw new Problem(Problem.Code.UNAVAILABLE, "Try again later");
            });
            write(answer, new MockHttpServletRequest(), response);
            assertThat(response.getStatus()).isEqualTo(type.equals(AnswerType.GRAPHQL) ? 400 : 200);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Ánh");
            JsonNode error = read(response).path("errors").path(0);
            assertThat(error.path("message").stringValue()).isEqualTo("Try again later");
            assertThat(error.path("extensions").path("code").stringValue()).isEqualTo("UNAVAILABLE");
        }
    }

    private static JsonNode read(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }

    private static ServerResponse handle(MediaType type, Runnable wait) throws Exception {
        return handle(type, asked -> asked(asked, wait));
    }

    private static ServerResponse handle(MediaType type, ExecutionGraphQlService service) throws Exception {
        GraphQlEndpoint endpoint = new GraphQlEndpoint(
                WebGraphQlHandler.builder(service).build(), JSON, new GraphQlProperties(), Duration.ofSeconds(1));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        request.addHeader("Accept", type.toString());
        request.setContent("{\"query\": \"{ name }\"}".getBytes(StandardCharsets.UTF_8));
        return endpoint.handle(ServerRequest.create(request, List.of()));
    }

    private static void write(ServerResponse answer, MockHttpServletRequest request, MockHttpServletResponse response)
            throws Exception {
        answer.writeTo(request, response, () -> List.of(new ByteArrayHttpMessageConverter()));
    }

    /** Has an answer, which is to wait for something. */
    private static Mono<ExecutionGraphQlResponse> asked(ExecutionGraphQlRequest request, Runnable wait) {
        ExecutionInput input = request.toExecutionInput();
        HeldAnswer held = input.getGraphQLContext().get(HeldAnswer.class);
        Objects.requireNonNull(held).until(wait);
        Map<String, Object> data = Map.of("name", "Nguyễn Ánh");
        return Mono.just(new DefaultExecutionGraphQlResponse(
                input, ExecutionResult.newExecutionResult().data(data).build()));
    }
}
