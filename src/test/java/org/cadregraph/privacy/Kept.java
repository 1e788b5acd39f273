package org.cadregraph.privacy;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.support.Api;
import org.cadregraph.support.HandSetClock;
import org.cadregraph.support.Store;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Runs of retention on days that a test chooses; a test imports it together with the clock. */
final class Kept {

    static final String CHECK = "{ auditLogCheck { entries intact firstBroken removedUpTo } }";

    private static final String RULES = """
            { retention { kind period actsFrom due { now next } lastRun { startedAt endedAt removed failure } } }
            """;

    private final Api api;
    private final Store store;
    private final Graph graph;
    private final HandSetClock clock;
    private final RetentionRuns runs;
    private final RetentionSchedule schedule;

    @Autowired
    Kept(Api api, Store store, Graph graph, HandSetClock clock, RetentionRuns runs, RetentionSchedule schedule) {
        this.api = api;
        this.store = store;
        this.graph = graph;
        this.clock = clock;
        this.runs = runs;
        this.schedule = schedule;
    }

    /** An empty store in which the periods were noted long ago. */
    void begin() {
        schedule.stop();
        store.empty();
        on("1999-01-01");
    }

    /** What happens on a day at noon, its run too. */
    void on(String day) {
        at(day + "T12:00:00Z");
        run();
    }

    void at(String moment) {
        clock.set(moment);
    }

    /** A run of an application that has looked every few minutes until now. */
    void run() {
        ZonedDateTime now = clock.now().atZone(ZoneOffset.UTC);
        graph.write(writer -> writer.run("MATCH (rule:RetentionRule) SET rule.seenAt = $now", Map.of("now", now)));
        runs.make(() -> false);
    }

    /** The rule of a kind, as clients see it. */
    JsonNode rule(RetentionKind kind) {
        return api.data(RULES, Map.of())
                .path("retention")
                .valueStream()
                .filter(rule -> rule.path("kind").stringValue().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    /** How many are due, and when the next will be. */
    String due(RetentionKind kind) {
        JsonNode due = rule(kind).path("due");
        return due.path("now").intValue() + ", next " + due.path("next").stringValue("never");
    }

    /** How many the last run has removed; -1 when there was none. */
    int removed(RetentionKind kind) {
        return rule(kind).at("/lastRun/removed").asInt(-1);
    }
}
