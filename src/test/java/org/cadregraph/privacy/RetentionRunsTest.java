package org.cadregraph.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.GraphTest;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A run a day, a day after the period was set at the earliest; one that breaks off goes on. */
@GraphTest
@Import({HandSetClock.class, Kept.class})
@TestPropertySource(properties = "cadre.retention.cadres=P10Y")
@ExtendWith(OutputCaptureExtension.class)
class RetentionRunsTest {

    private static final int MANY = 12;

    @Autowired
    private Api api;

    @Autowired
    private Store store;

    @Autowired
    private Kept kept;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private RetentionSchedule schedule;

    @BeforeEach
    void load() {
        schedule.stop();
        store.empty();
        kept.at("2026-01-01T00:00:00Z");
        String persons = IntStream.range(0, MANY)
                .mapToObj("{\"id\": \"c%1$d\", \"name\": \"Ông thứ %1$d\"}"::formatted)
                .collect(Collectors.joining(","));
        String memberships = IntStream.range(0, MANY).mapToObj("""
                        {"id": "t%1$d", "person_id": "c%1$d", "post_id": "p", "organization_id": "o", "start_date": "1980", "end_date": "1990"}
                        """::formatted).collect(Collectors.joining(","));
        assertThat(api.imported("""
                {"organizations": [{"id": "o", "name": "Sở"}], "posts": [{"id": "p", "label": "P", "organization_id": "o"}],
                 "persons": [%s], "memberships": [%s]}""".formatted(persons, memberships), "")
                        .path("rejected")
                        .intValue())
                .isZero();
    }

    private int erased() {
        return store.count("MATCH (c:Cadre) WHERE c.erasedAt IS NOT NULL RETURN count(c) AS count");
    }

    private JsonNode rule() {
        return kept.rule(RetentionKind.CADRES);
    }

    @Test
    void aPeriodActsADayAfterItWasSeen() {
        kept.at("2026-03-01T08:00:00Z");
        assertThat(rule().path("actsFrom").isNull()).isTrue();
        kept.run();
        assertThat(rule().path("actsFrom").stringValue()).startsWith("2026-03-02T08:00:00");
        assertThat(rule().at("/due/now").intValue()).isEqualTo(MANY);
        assertThat(rule().path("lastRun").isNull()).isTrue();
        kept.at("2026-03-02T07:59:59Z");
        kept.run();
        assertThat(erased()).isZero();
        kept.at("2026-03-02T08:00:00Z");
        kept.run();
        assertThat(erased()).isEqualTo(MANY);
        // Another period has its own day.
        store.count("MATCH (r:RetentionRule {kind: 'CADRES'}) SET r.period = 'P20Y' RETURN count(r) AS count");
        kept.at("2026-03-03T09:00:00Z");
        kept.run();
        assertThat(rule().path("actsFrom").stringValue()).startsWith("2026-03-04T09:00:00");
        assertThat(rule().at("/lastRun/removed").intValue()).isEqualTo(MANY);
    }

    @Test
    void aPeriodThatWasTakenAwayIsNewAgain(CapturedOutput output) {
        kept.at("2026-03-01T08:00:00Z");
        look();
        // A stop of the application is no matter when it is short.
        kept.at("2026-03-02T07:00:00Z");
        look();
        // From here on it is not set; another day it is again.
        kept.at("2026-03-05T08:00:00Z");
        assertThat(rule().path("actsFrom").isNull()).isTrue();
        look();
        assertThat(erased()).isZero();
        assertThat(rule().path("actsFrom").stringValue()).startsWith("2026-03-06T08:00:00");
        // Noted by an application that did not say when it looked.
        store.count("MATCH (r:RetentionRule {kind: 'CADRES'}) REMOVE r.seenAt RETURN count(r) AS count");
        kept.at("2026-03-06T07:00:00Z");
        look();
        assertThat(rule().path("actsFrom").stringValue()).startsWith("2026-03-07T07:00:00");
        assertThat(output).doesNotContain("set the same period");
        kept.at("2026-03-07T07:00:00Z");
        look();
        assertThat(erased()).isEqualTo(MANY);
    }

    private void look() {
        runs.make(() -> false);
    }

    @Test
    void processesThatDifferAreToldOf(CapturedOutput output) {
        kept.at("2026-03-01T08:00:00Z");
        look();
        store.count("MATCH (r:RetentionRule {kind: 'CADRES'}) SET r.period = 'P20Y' RETURN count(r) AS count");
        kept.at("2026-03-02T08:00:00Z");
        look();
        assertThat(erased()).isZero();
        assertThat(output)
                .contains(
                        "cadre.retention.cadres is P10Y, and was P20Y when the database was last looked at",
                        "set the same period in all of them");
    }

    @Test
    void thereIsOneRunADay() {
        kept.on("2026-03-01");
        kept.on("2026-03-02");
        String first = rule().path("lastRun").toString();
        assertThat(first).contains("\"removed\":" + MANY, "\"failure\":null");
        kept.at("2026-03-02T23:59:59Z");
        kept.run();
        assertThat(rule().path("lastRun").toString()).isEqualTo(first);
        kept.at("2026-03-03T00:00:00Z");
        kept.run();
        assertThat(rule().at("/lastRun/startedAt").stringValue()).startsWith("2026-03-03");
        assertThat(rule().at("/lastRun/removed").intValue()).isZero();
        assertThat(erased()).isEqualTo(MANY);
    }

    @Test
    void aRunThatBreaksOffGoesOnWhereItWas() {
        kept.on("2026-03-01");
        kept.at("2026-03-02T12:00:00Z");
        AtomicInteger looks = new AtomicInteger();
        runs.make(() -> looks.incrementAndGet() > 6);
        int before = erased();
        assertThat(before).isBetween(1, MANY - 1);
        assertThat(rule().at("/lastRun/removed").intValue()).isEqualTo(before);
        assertThat(rule().at("/lastRun/endedAt").isNull()).isTrue();
        // Another process takes it for alive at first.
        kept.run();
        assertThat(erased()).isEqualTo(before);
        kept.at("2026-03-02T12:10:00Z");
        kept.run();
        assertThat(erased()).isEqualTo(MANY);
        assertThat(rule().at("/lastRun/removed").intValue()).isEqualTo(MANY);
        assertThat(rule().at("/lastRun/startedAt").stringValue()).startsWith("2026-03-02T12:00:00");
        assertThat(rule().at("/lastRun/endedAt").stringValue()).startsWith("2026-03-02T12:10:00");
        System.out.printf("A run that broke off after %d of %d cadres went on with the others%n", before, MANY);
    }
}
