package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.EventReader;
import org.cadregraph.support.SignedInTest;
import org.cadregraph.support.Store;
import org.cadregraph.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who sent files are told while they are brought in. */
@SignedInTest
@TestPropertySource(properties = {"cadre.event-interval=20ms", "cadre.stream-keep-alive=1h"})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImportProgressTest {

    private static final int PERSONS = 4_000;

    private static final String WATCH = """
            subscription($id: ID!) {
              importProgress(id: $id) {
                id name dryRun strict state message phase percentage list rows rowsDone rejected findings
                startedAt updatedAt endedAt
              }
            }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private final String sender = Tokens.header("all", List.of("steward"), List.of("*"));

    @BeforeEach
    void empty() {
        store.empty();
    }

    /** Begins an import; answers its id. */
    private String begin(int persons) {
        String file = IntStream.range(0, persons)
                .mapToObj(number -> "{\"id\": \"" + number + "\", \"name\": \"Nguyễn Văn " + number + "\"}")
                .collect(Collectors.joining(", ", """
                        {"organizations": [], "posts": [], "memberships": [], "persons": [""", ", {\"id\": \"x\"}]}"));
        HttpResponse<String> accepted =
                api.as(sender).importBody(file.getBytes(StandardCharsets.UTF_8), "?background=true");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(accepted.body()).path("id").stringValue();
    }

    private EventReader watch(String who, String id) throws IOException, InterruptedException {
        return EventReader.of(api.address(), who, WATCH, Map.of("id", id));
    }

    private List<JsonNode> events(String who, String id) throws IOException, InterruptedException {
        List<JsonNode> events = new ArrayList<>();
        try (EventReader reader = watch(who, id)) {
            for (JsonNode event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }

    @Test
    void itIsToldUntilItHasEnded() throws Exception {
        String id = begin(PERSONS);
        List<JsonNode> told = events(sender, id).stream()
                .map(event -> event.at("/data/importProgress"))
                .toList();
        assertThat(told).as("it was watched while it ran").hasSizeGreaterThan(1);
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told.stream().map(event -> event.path("rowsDone").intValue()).toList())
                .isSorted();
        assertThat(told.subList(0, told.size() - 1))
                .allSatisfy(
                        event -> assertThat(event.path("state").stringValue()).isEqualTo("RUNNING"));
        JsonNode end = told.getLast();
        assertThat(end.path("state").stringValue()).isEqualTo("IMPORTED");
        assertThat(end.path("percentage").intValue()).isEqualTo(100);
        assertThat(end.path("rows").intValue()).isEqualTo(PERSONS + 1);
        assertThat(end.path("rowsDone").intValue()).isEqualTo(PERSONS + 1);
        assertThat(end.path("rejected").intValue()).isEqualTo(1);
        assertThat(end.path("list").stringValue()).isEqualTo("persons");
        assertThat(end.path("endedAt").isNull()).isFalse();
        assertThat(events(sender, id).stream()
                        .map(event -> event.at("/data/importProgress"))
                        .toList())
                .as("whoever comes late is told how it ended")
                .containsExactly(end);
    }

    @Test
    void itIsNobodyElses() throws Exception {
        String id = begin(1);
        String reader = Tokens.header("binh", List.of("reader"), List.of("*"));
        String other = Tokens.header("lan", List.of("steward"), List.of("ward"));
        assertThat(code(events(reader, id))).isEqualTo("FORBIDDEN");
        assertThat(code(events(other, id))).isEqualTo("NOT_FOUND");
        assertThat(code(events(sender, "no-such-import"))).isEqualTo("NOT_FOUND");
        // Another test could not import while it runs.
        assertThat(events(sender, id).getLast().at("/data/importProgress/state").stringValue())
                .isEqualTo("IMPORTED");
    }

    private static String code(List<JsonNode> events) {
        assertThat(events).hasSize(1);
        return Objects.requireNonNull(events.getFirst())
                .at("/errors/0/extensions/code")
                .stringValue();
    }
}
