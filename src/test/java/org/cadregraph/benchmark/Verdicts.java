package org.cadregraph.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.benchmark.Contestant.Reading;

/** Whether what was to be reached was reached. */
final class Verdicts {

    private static final double MOST_CPU = 1.5;
    private static final double LEAST_THROUGHPUT = 0.8;
    private static final double MOST_SPREAD = 5;

    private final List<String> lines = new ArrayList<>();

    void judge(Question question, int connections, Map<String, Reading> medians) {
        Reading embedded = of(medians, Contest.EMBEDDED);
        Reading remote = of(medians, Contest.REMOTE);
        double parts =
                of(medians, Contest.CYPHER).cpu() + of(medians, Contest.PLAIN).cpu();
        add(question, connections, "embedded: CPU / (Cypher + plain GraphQL)", embedded.cpu() / parts, MOST_CPU, true);
        add(
                question,
                connections,
                "remote: throughput / raw driver's",
                remote.perSecond() / of(medians, Contest.DRIVER).perSecond(),
                LEAST_THROUGHPUT,
                false);
        if (connections > 1) {
            add(question, connections, "embedded: p99 / p50", embedded.p99() / embedded.p50(), MOST_SPREAD, true);
            add(question, connections, "remote: p99 / p50", remote.p99() / remote.p50(), MOST_SPREAD, true);
        }
    }

    private static Reading of(Map<String, Reading> medians, String name) {
        return Objects.requireNonNull(medians.get(name), name);
    }

    private void add(Question question, int connections, String what, double value, double limit, boolean most) {
        boolean reached = most ? value <= limit : value >= limit;
        lines.add("  %-40s %2d  %-44s %6.2f, %s %.1f: %s"
                .formatted(
                        question.title,
                        connections,
                        what,
                        value,
                        most ? "at most" : "at least",
                        limit,
                        reached ? "reached" : "MISSED"));
    }

    void print() {
        System.out.println();
        System.out.println("To reach");
        lines.forEach(System.out::println);
    }
}
