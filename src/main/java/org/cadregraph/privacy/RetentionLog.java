package org.cadregraph.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Keeps in the store, for each kind, since when its period acts and what its last run did, so that several processes on one
 * server make one run a day between them.
 */
@Repository
class RetentionLog {

    /**
     * A new or changed period acts after this time: until then one can look at what is due, and think again. One that nobody
     * has seen for so long was taken away meanwhile, for all that is known, and counts as new.
     */
    private static final Duration NOTICE = Duration.ofDays(1);

    /** A run that has not got on for so long has no process any more, here or elsewhere. */
    private static final Duration ALIVE = Duration.ofMinutes(10);

    // Whoever works on the kind at the same time waits here.
    private static final String RULE = """
            MERGE (rule:RetentionRule {kind: $kind})
            SET rule.locked = true
            REMOVE rule.locked
            RETURN rule {.*} AS rule
            """;

    private static final String SET = "MATCH (rule:RetentionRule {kind: $kind}) SET rule += $said";

    private static final String GOT_ON = """
            MATCH (rule:RetentionRule {kind: $kind})
            SET rule.removed = rule.removed + $removed, rule.aliveAt = $now, rule.seenAt = $now
            """;

    private static final String RULES = """
            UNWIND $kinds AS kind
            MATCH (rule:RetentionRule {kind: kind}) WHERE visibleWhole(rule)
            RETURN rule {.*} AS rule
            """;

    private final Graph graph;
    private final Clock clock;

    RetentionLog(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * What a look at a kind led to.
     *
     * @param begun whether a run has begun
     * @param other the period that was seen before; absent when it was the same, or there was none
     */
    record Look(boolean begun, @Nullable String other) {

        private static final Look NOTHING = new Look(false, null);
    }

    /** Begins a run if one is to be made now. A period that is new is noted, and acts later. */
    Look look(RetentionKind kind, RetentionPeriod period) {
        return graph.write(writer -> {
            ZonedDateTime now = now();
            Row rule = lock(writer, kind);
            set(writer, kind, Map.of("seenAt", now));
            if (!isKnown(rule, period, now)) {
                set(writer, kind, Map.of("period", period.toString(), "actsFrom", now.plus(NOTICE)));
                String before = rule.optionalText("period");
                return new Look(false, period.toString().equals(before) ? null : before);
            }
            if (now.toOffsetDateTime().isBefore(rule.moment("actsFrom")) || isMade(rule, now)) {
                return Look.NOTHING;
            }
            Map<String, @Nullable Object> run = new HashMap<>(Map.of("aliveAt", now));
            if (rule.optionalMoment("endedAt") != null || rule.optionalMoment("startedAt") == null) {
                run.putAll(Map.of("startedAt", now, "removed", 0));
            }
            run.put("endedAt", null);
            run.put("failure", null);
            set(writer, kind, run);
            return new Look(true, null);
        });
    }

    /** Whether the period was noted, and somebody has looked since without a gap in which it may have been taken away. */
    private static boolean isKnown(Row rule, RetentionPeriod period, ZonedDateTime now) {
        @Nullable OffsetDateTime seen = rule.optionalMoment("seenAt");
        return period.toString().equals(rule.optionalText("period"))
                && seen != null
                && !seen.isBefore(now.minus(NOTICE).toOffsetDateTime());
    }

    /** Whether today's run has ended, or one is under way. */
    private boolean isMade(Row rule, ZonedDateTime now) {
        @Nullable OffsetDateTime started = rule.optionalMoment("startedAt");
        if (started == null) {
            return false;
        }
        return rule.optionalMoment("endedAt") != null
                ? started.atZoneSameInstant(clock.getZone())
                        .toLocalDate()
                        .equals(now.withZoneSameInstant(clock.getZone()).toLocalDate())
                : rule.moment("aliveAt").isAfter(now.minus(ALIVE).toOffsetDateTime());
    }

    /** Makes whoever else works on this kind wait until the transaction ends. */
    Row lock(Graph.Writer writer, RetentionKind kind) {
        return writer.run(RULE, Map.of("kind", kind.name())).getFirst().row("rule");
    }

    /** Notes in the transaction that removes something that it does. */
    void gotOn(Graph.Writer writer, RetentionKind kind, int removed) {
        writer.run(GOT_ON, Map.of("kind", kind.name(), "removed", removed, "now", now()));
    }

    /** @param failure what went wrong; absent when nothing did */
    void end(RetentionKind kind, @Nullable String failure) {
        Map<String, @Nullable Object> end = new HashMap<>(Map.of("endedAt", now()));
        end.put("failure", failure);
        graph.write(writer -> {
            set(writer, kind, end);
            return true;
        });
    }

    /** Notes why it does not get on now; it is taken up as one that broke off is. */
    void waits(RetentionKind kind, String why) {
        graph.write(writer -> {
            set(writer, kind, Map.of("failure", why));
            return true;
        });
    }

    private static void set(Graph.Writer writer, RetentionKind kind, Map<String, ? extends @Nullable Object> said) {
        writer.run(SET, Map.of("kind", kind.name(), "said", said));
    }

    private ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneOffset.UTC);
    }

    /** The rule of each kind, in their order. */
    List<RetentionRule> rules(Viewer viewer, RetentionProperties properties) {
        List<RetentionKind> kinds = Arrays.asList(RetentionKind.values());
        Map<RetentionKind, Row> kept = new EnumMap<>(RetentionKind.class);
        graph.read(viewer, RULES, Map.of("kinds", kinds.stream().map(Enum::name).toList()))
                .forEach(row -> kept.put(RetentionKind.valueOf(row.row("rule").text("kind")), row.row("rule")));
        return kinds.stream()
                .map(kind -> rule(kind, properties.period(kind), kept.get(kind), now()))
                .toList();
    }

    private static RetentionRule rule(
            RetentionKind kind, @Nullable RetentionPeriod period, @Nullable Row kept, ZonedDateTime now) {
        if (kept == null) {
            return new RetentionRule(kind, period, null, null);
        }
        boolean noted = period != null && isKnown(kept, period, now);
        return new RetentionRule(kind, period, noted ? kept.moment("actsFrom") : null, RetentionRule.Run.of(kept));
    }
}
