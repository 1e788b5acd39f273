package org.cadregraph.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

/** What those who watch are told: all that is theirs to see, and nothing else. */
@SignedInTest
// Nothing else is sent meanwhile that an event could wait for: one that is held back is waited for in vain.
@TestPropertySource(properties = {"cadre.event-interval=20ms", "cadre.stream-keep-alive=1h"})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ChangesTest {

    private static final String FILE = """
            {"organizations": [{"id": "province", "name": "Tỉnh"}, {"id": "ward", "name": "Phường", "parent_id": "province"},
                               {"id": "other", "name": "Phường khác", "parent_id": "province"}],
             "posts": [{"id": "p", "label": "Chủ tịch", "organization_id": "ward"},
                       {"id": "q", "label": "Chủ tịch", "organization_id": "other"}],
             "persons": [{"id": "a", "name": "Đỗ Thị Ánh", "identifiers": [{"scheme": "so-hieu", "identifier": "7"}]},
                         {"id": "b", "name": "Lê Văn Bình"}],
             "memberships": [
               {"id": "1", "person_id": "a", "post_id": "p", "organization_id": "ward", "start_date": "2020"},
               {"id": "2", "person_id": "b", "post_id": "q", "organization_id": "other", "start_date": "2020"}]}
            """;

    private static final String WATCH = """
            subscription($of: RecordKey, $after: String) {
              changes(organisation: $of, after: $after) {
                cursor total records { id ... on Cadre { name career { position { title } } } ... on Tenure { key } ... on Position { key } }
              }
            }""";

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    private Api all;
    private final String ofWard = Tokens.header("lan", List.of("steward"), List.of("ward"));
    private final String ofAll = Tokens.header("all", List.of("steward", "auditor"), List.of("*"));

    @BeforeEach
    void load() {
        store.empty();
        all = api.as(ofAll);
        assertThat(all.imported(FILE, "").path("rejected").intValue()).isZero();
    }

    private EventReader watch(String who, Map<String, ?> variables) throws IOException, InterruptedException {
        return EventReader.of(api.address(), who, WATCH, variables);
    }

    private static JsonNode next(EventReader events) throws IOException {
        return Objects.requireNonNull(events.next(), "The stream is complete").at("/data/changes");
    }

    private void rename(String key, String name) {
        String version = all.data("{ cadre(by: {key: \"" + key + "\"}) { id version } }")
                .at("/cadre/version")
                .stringValue();
        String id = all.data("{ cadre(by: {key: \"" + key + "\"}) { id version } }")
                .at("/cadre/id")
                .stringValue();
        JsonNode answer = all.data(
                "mutation($i: CorrectCadreInput!) { correctCadre(input: $i) { problems { code message } } }",
                Map.of("i", Map.of("id", id, "expectedVersion", version, "name", name)));
        assertThat(answer.at("/correctCadre/problems").isEmpty())
                .as("%s", answer)
                .isTrue();
    }

    @Test
    void eachIsToldOfWhatIsTheirsAndOfItAsItStands() throws Exception {
        try (EventReader ward = watch(ofWard, Map.of());
                EventReader other = watch(ofAll, Map.of("of", Map.of("key", "other")))) {
            rename("b", "Lê Văn Bảo");
            rename("a", "Đỗ Thị Ân");
            JsonNode first = next(ward);
            assertThat(first.path("total").intValue()).isEqualTo(1);
            assertThat(first.at("/records/0/name").stringValue()).isEqualTo("Đỗ Thị Ân");
            assertThat(first.at("/records/0/career/0/position/title").stringValue())
                    .isEqualTo("Chủ tịch");
            JsonNode elsewhere = next(other);
            assertThat(elsewhere.path("total").intValue()).isEqualTo(1);
            assertThat(elsewhere.at("/records/0/name").stringValue()).isEqualTo("Lê Văn Bảo");

            all.imported(
                    FILE.replace(
                            "\"label\": \"Chủ tịch\", \"organization_id\": \"ward\"",
                            "\"label\": \"Bí thư\", \"organization_id\": \"ward\""),
                    "");
            rename("a", "Đỗ Thị An");
            JsonNode second = next(ward);
            while (!second.toString().contains("Đỗ Thị An")) {
                second = next(ward);
            }
            assertThat(second.toString())
                    .as("nothing of an event before is shown again")
                    .contains("Bí thư");
        }
    }

    @Test
    void whoWasAwayIsToldWhatTheyMissed() throws Exception {
        String cursor;
        try (EventReader events = watch(ofWard, Map.of())) {
            rename("a", "Đỗ Thị Ân");
            cursor = next(events).path("cursor").stringValue();
        }
        rename("b", "Lê Văn Bảo");
        rename("a", "Đỗ Thị Ái");
        try (EventReader events = watch(ofWard, Map.of("after", cursor))) {
            assertThat(next(events).at("/records/0/name").stringValue()).isEqualTo("Đỗ Thị Ái");
        }
    }

    @Test
    void whoeverLosesATenureIsToldToo() throws Exception {
        try (EventReader events = watch(ofWard, Map.of())) {
            all.imported(
                    FILE.replace(
                            "\"person_id\": \"a\", \"post_id\": \"p\", \"organization_id\": \"ward\"",
                            "\"person_id\": \"a\", \"post_id\": \"q\", \"organization_id\": \"other\""),
                    "");
            JsonNode event = next(events);
            assertThat(event.path("total").intValue()).as("%s", event).isEqualTo(1);
            assertThat(event.at("/records/0/key").stringValue()).isEqualTo("p");
        }
    }

    @Test
    void whatCannotBeWatchedIsRefusedInWords() throws Exception {
        for (Map<String, ?> variables : List.of(
                Map.of("of", Map.of("key", "other")),
                Map.of("of", Map.of("key", "nowhere")),
                Map.of("after", "0b7e1e5c-0000-0000-0000-000000000000"))) {
            try (EventReader events = watch(ofWard, variables)) {
                JsonNode answer = Objects.requireNonNull(events.next());
                assertThat(answer.at("/errors/0/extensions/code").stringValue()).isEqualTo("NOT_FOUND");
                assertThat(events.next()).isNull();
            }
        }
        JsonNode once = all.answer(WATCH, Map.of());
        assertThat(once.at("/errors/0/extensions/code").stringValue()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void whatIsConfidentialInAnEventIsForThoseWhoMayAndIsLogged() throws Exception {
        String document = "subscription { changes { records { ... on Cadre { identifiers { code } } } } }";
        String reader = Tokens.header("binh", List.of("reader"), List.of("*"));
        try (EventReader refused = EventReader.of(api.address(), reader, document, Map.of());
                EventReader events = EventReader.of(api.address(), ofAll, document, Map.of())) {
            assertThat(Objects.requireNonNull(refused.next())
                            .at("/errors/0/extensions/code")
                            .stringValue())
                    .isEqualTo("FORBIDDEN");
            int before = logged();
            rename("a", "Đỗ Thị Ân");
            assertThat(next(events).at("/records/0/identifiers/0/code").stringValue())
                    .isEqualTo("7");
            assertThat(logged()).isEqualTo(before + 1);
        }
    }

    private int logged() {
        return all.data("{ auditLog { totalCount } }")
                .at("/auditLog/totalCount")
                .intValue();
    }

    @Test
    void aQueryIsAnsweredByAStreamOfOne() throws Exception {
        try (EventReader events =
                EventReader.of(api.address(), ofWard, "{ cadre(by: {key: \"a\"}) { name } }", Map.of())) {
            assertThat(Objects.requireNonNull(events.next())
                            .at("/data/cadre/name")
                            .stringValue())
                    .isEqualTo("Đỗ Thị Ánh");
            assertThat(events.next()).isNull();
        }
    }
}
