package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** A changed row is a correction: what was believed before can still be asked. */
@GraphTest
@Import(BeliefTest.HandSetClock.class)
class BeliefTest {

    private static final String FILE = """
            {"organizations": [{"id": "city", "name": "Thành phố"}],
             "posts": [{"id": "chair", "label": "Chủ tịch", "organization_id": "city", "seats": 1},
                       {"id": "deputy", "label": "Phó Chủ tịch", "organization_id": "city"}],
             "persons": [{"id": "an", "name": "%s"}, {"id": "binh", "name": "Bình"}],
             "memberships": [{"id": "an-1", "person_id": "%s", "post_id": "%s", "organization_id": "city",
                              "start_date": "%s", "leave": [{"start_date": "2012"}]}]}
            """;

    /** A clock that stands still until a test sets it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class HandSetClock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        @Bean
        @Primary
        Clock handSet() {
            InstantSource source = now::get;
            return source.withZone(ZoneOffset.UTC);
        }
    }

    @Autowired
    private HandSetClock clock;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void aCorrectedTenureIsSeenAsItWasBelieved() {
        importAt("2026-01-01T00:00:00Z", "An", "an", "chair", "2010");
        importAt("2026-02-01T00:00:00Z", "An", "an", "chair", "2011-05");
        importAt("2026-03-01T00:00:00Z", "An", "binh", "deputy", "2011-05");

        assertThat(start("an", null)).isEqualTo("nothing");
        assertThat(start("an", "2026-02-15T00:00:00Z")).isEqualTo("2011-05 chair");
        assertThat(start("an", "2026-02-01T00:00:00Z")).isEqualTo("2011-05 chair");
        assertThat(start("an", "2026-01-15T00:00:00Z")).isEqualTo("2010 chair");
        assertThat(start("an", "2025-12-31T23:59:59Z")).isEqualTo("nothing");
        assertThat(start("binh", null)).isEqualTo("2011-05 deputy");
        assertThat(start("binh", "2026-02-15T00:00:00Z")).isEqualTo("nothing");
    }

    @Test
    void everyQuestionAboutADayCanBePutToAnEarlierRecord() {
        importAt("2026-01-01T00:00:00Z", "An", "an", "chair", "2010");
        importAt("2026-02-01T00:00:00Z", "An", "an", "chair", "2015");
        String question = """
                query($knownAt: DateTime) {
                  position(by: {key: "chair"}) {
                    holders(asOf: "2012-01-01", knownAt: $knownAt) { certainty }
                    incumbencies(knownAt: $knownAt) { from tenures { from } }
                    feeders(asOf: "2012-01-01", knownAt: $knownAt) { holders }
                  }
                  cadre(by: {key: "an"}) { posts(asOf: "2012-01-01", knownAt: $knownAt) { certainty } }
                  organisation(by: {key: "city"}) {
                    inOffice(asOf: "2012-01-01", knownAt: $knownAt) { certain holders { totalCount nodes { certainty } } }
                    subtree: inOffice(asOf: "2012-01-01", knownAt: $knownAt, subtree: true) { certain }
                  }
                  inOffice(asOf: "2012-01-01", knownAt: $knownAt) { certain possible }
                }""";
        JsonNode before = api.data(question, Map.of("knownAt", "2026-01-15T00:00:00Z"));
        assertThat(before.at("/position/holders")).hasSize(1);
        assertThat(before.at("/position/incumbencies/0/from").stringValue()).isEqualTo("2010");
        assertThat(before.at("/position/feeders/holders").intValue()).isEqualTo(1);
        assertThat(before.at("/cadre/posts")).hasSize(1);
        assertThat(before.at("/organisation/inOffice/certain").intValue()).isEqualTo(1);
        assertThat(before.at("/organisation/inOffice/holders/totalCount").intValue())
                .isEqualTo(1);
        assertThat(before.at("/organisation/subtree/certain").intValue()).isEqualTo(1);
        assertThat(before.at("/inOffice/certain").intValue()).isEqualTo(1);
        JsonNode now = api.data(question);
        assertThat(now.at("/position/holders")).isEmpty();
        assertThat(now.at("/position/incumbencies/0/from").stringValue()).isEqualTo("2015");
        assertThat(now.at("/position/feeders/holders").intValue()).isZero();
        assertThat(now.at("/cadre/posts")).isEmpty();
        assertThat(now.at("/organisation/inOffice/certain").intValue()).isZero();
        assertThat(now.at("/organisation/subtree/certain").intValue()).isZero();
        assertThat(now.at("/inOffice/possible").intValue()).isZero();
    }

    @Test
    void absencesAreThoseThatWereBelieved() {
        importAt("2026-01-01T00:00:00Z", "An", "an", "chair", "2010");
        clock.now.set(Instant.parse("2026-02-01T00:00:00Z"));
        api.imported(FILE.formatted("An", "an", "chair", "2010").replace("2012", "2014"), "");
        String question = """
                query($knownAt: DateTime) { cadre(by: {key: "an"}) { career(knownAt: $knownAt) { absences { from } }
                  posts(asOf: "2013-01-01", knownAt: $knownAt) { absence { from } } } }""";
        JsonNode before = api.data(question, Map.of("knownAt", "2026-01-15T00:00:00Z"));
        assertThat(before.at("/cadre/career/0/absences/0/from").stringValue()).isEqualTo("2012");
        assertThat(before.at("/cadre/posts/0/absence/from").stringValue()).isEqualTo("2012");
        JsonNode now = api.data(question);
        assertThat(now.at("/cadre/career/0/absences")).hasSize(1);
        assertThat(now.at("/cadre/career/0/absences/0/from").stringValue()).isEqualTo("2014");
        assertThat(now.at("/cadre/posts/0/absence").isNull()).isTrue();
    }

    @Test
    void whatACorrectionReplacesIsKept() {
        importAt("2026-01-01T00:00:00Z", "An", "an", "chair", "2010");
        importAt("2026-02-01T00:00:00Z", "Ân", "an", "chair", "2011");
        assertThat(store.count("MATCH (:Cadre {name: 'Ân'})-[:WAS]->(w:WasCadre {name: 'An'})"
                        + " WHERE w.recordedTo = datetime('2026-02-01T00:00:00Z') RETURN count(w) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH ()-[w:WAS_AWAY_FROM]->() RETURN count(w) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH ()-[a:AWAY_FROM]->() RETURN count(a) AS count"))
                .isEqualTo(1);
        assertThat(store.count("MATCH (c:Change {who: 'local'}) RETURN count(c) AS count"))
                .isEqualTo(2);
    }

    private void importAt(String moment, Object... parts) {
        clock.now.set(Instant.parse(moment));
        assertThat(api.imported(FILE.formatted(parts), "").path("rejected").intValue())
                .isZero();
    }

    private String start(String cadre, @Nullable String knownAt) {
        Map<String, Object> variables = new HashMap<>(Map.of("cadre", cadre));
        variables.put("knownAt", knownAt);
        JsonNode career = api.data(
                        "query($cadre: String!, $knownAt: DateTime) { cadre(by: {key: $cadre}) {"
                                + " career(knownAt: $knownAt) { from position { key } } } }",
                        variables)
                .at("/cadre/career");
        return career.isEmpty()
                ? "nothing"
                : career.at("/0/from").stringValue() + " "
                        + career.at("/0/position/key").stringValue();
    }
}
