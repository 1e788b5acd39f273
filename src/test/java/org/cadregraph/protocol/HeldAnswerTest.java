package org.cadregraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.HeldAnswer;
import org.cadregraph.api.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.function.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody gets an answer before what it waits for has ended, nor when that fails. */
class HeldAnswerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void itGoesOutOnceWhatItWaitsForHasEnded() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean[] waited = {false};
        answer(MediaType.APPLICATION_JSON, response, () -> {
            assertThat(response.isCommitted()).isFalse();
            assertThat(response.getContentAsByteArray()).isEmpty();
            waited[0] = true;
        });
        assertThat(waited[0]).isTrue();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(read(response).path("data").path("name").stringValue()).isEqualTo("Nguyễn Ánh");
    }

    @Test
    void itIsNotGivenWhenThatFails() throws Exception {
        for (MediaType type : List.of(MediaType.APPLICATION_JSON, AnswerType.GRAPHQL)) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            answer(type, response, () -> {
                throw new Problem(Problem.Code.UNAVAILABLE, "Try again later");
            });
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

    private static void answer(MediaType type, MockHttpServletResponse response, Runnable wait) throws Exception {
        GraphQlEndpoint endpoint = new GraphQlEndpoint(
                WebGraphQlHandler.builder(asked -> asked(asked, wait)).build(),
                JSON,
                new GraphQlProperties(),
                Duration.ofSeconds(1));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setContentType(MediaType.APPLICATION_JSON_VALUE);
        request.addHeader("Accept", type.toString());
        request.setContent("{\"query\": \"{ name }\"}".getBytes(StandardCharsets.UTF_8));
        request.setAsyncSupported(true);
        endpoint.handle(ServerRequest.create(request, List.of(new ByteArrayHttpMessageConverter())))
                .writeTo(request, response, () -> List.of(new ByteArrayHttpMessageConverter()));
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
