package org.cadregraph.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.benchmark.Contestant.Reading;

/** Whether what was to be reached was reached. */
final class Verdicts {

    private final List<String> lines = new ArrayList<>();

    /** Judges what one question showed. */
    @FunctionalInterface
    interface Judge {
        void judge(Verdicts verdicts, Question question, int connections, Map<String, Reading> medians);
    }

    static Reading of(Map<String, Reading> medians, String name) {
        return Objects.requireNonNull(medians.get(name), name);
    }

    void atMost(Question question, int connections, String what, double value, double limit) {
        add(question, connections, what, value, limit, true);
    }

    void atLeast(Question question, int connections, String what, double value, double limit) {
        add(question, connections, what, value, limit, false);
    }

    private void add(Question question, int connections, String what, double value, double limit, boolean most) {
        boolean reached = most ? value <= limit : value >= limit;
        lines.add("  %-40s %2d  %-44s %6.2f, %s %.2f: %s"
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
