package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.CostlyQuestion.Reading;

/**
 * How the answers to who could follow whom grow with the record: whether those planned are enough for a large part of it, the
 * best chains of moves for one vacancy, and the graph behind these. What the usual limits refuse is told, and then
 * measured without them.
 */
final class SuccessionGrowth {

    private static final List<String> NO_LIMITS = List.of(
            "--cadre.graph.rows-per-request=100000000",
            "--cadre.graph.read-timeout=10m",
            "--cadre.limits.request-time=10m",
            "--cadre.limits.fields-per-request=100000000");

    private final Settings settings;
    private final Map<CostlyQuestion, List<Reading>> readings = new EnumMap<>(CostlyQuestion.class);

    SuccessionGrowth(Settings settings) {
        this.settings = settings;
    }

    void run() {
        settings.succession().forEach(this::measure);
        readings.forEach(SuccessionGrowth::print);
    }

    private void measure(int cadres) {
        Stores stores = new Stores(settings, cadres);
        Stores.Import loaded = stores.fill(cadres);
        if (loaded != null) {
            Growth.print(cadres, loaded);
        }
        SuccessionSubjects subjects;
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), List.of())) {
            subjects = SuccessionSubjects.find(product);
            System.out.printf("%n%,d cadres: %s%n", cadres, subjects);
            if (answersAll(product, subjects)) {
                measure(cadres, product, subjects);
                return;
            }
        }
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), NO_LIMITS)) {
            System.out.println("  measured without these limits");
            measure(cadres, product, subjects);
        }
    }

    private static boolean answersAll(Endpoint product, SuccessionSubjects subjects) {
        boolean all = true;
        for (CostlyQuestion question : CostlyQuestion.values()) {
            String refusal = question.of(subjects).askOf(product).refusal();
            if (refusal != null) {
                System.out.printf("  at the usual limits, %s: %s%n", question.title, refusal);
                all = false;
            }
        }
        return all;
    }

    private void measure(int cadres, Endpoint product, SuccessionSubjects subjects) {
        System.out.printf("  %s%n", subjects.coverage(product));
        warmUp(product, subjects);
        for (CostlyQuestion question : CostlyQuestion.values()) {
            readings.computeIfAbsent(question, any -> new ArrayList<>())
                    .add(question.of(subjects).read(cadres, product, settings.turn()));
        }
        System.out.printf(
                "  peak memory of the process that answered: %s MB%n",
                product.process().peakMegabytes());
    }

    /** As {@link Contestant#warmUp}, by the processor's time. */
    private void warmUp(Endpoint product, SuccessionSubjects subjects) {
        Duration end = product.process().cpu().plus(settings.warmUp());
        while (product.process().cpu().compareTo(end) < 0) {
            for (CostlyQuestion question : CostlyQuestion.values()) {
                question.of(subjects).askOf(product).orRefused();
            }
        }
    }

    private static void print(CostlyQuestion question, List<Reading> readings) {
        System.out.println();
        System.out.printf(
                "%-46s %8s %9s %9s %10s %9s %12s   / those of the smallest: p50, rows, MB%n",
                question.title, "requests", "p50 ms", "p95 ms", "statements", "rows", "MB a request");
        Reading smallest = readings.getFirst();
        readings.forEach(each -> System.out.printf(
                "  %,11d cadres %36d %9.1f %9.1f %10d %9d %12.1f   %24.1f %5.1f %5.1f%n",
                each.cadres(),
                each.requests(),
                each.p50(),
                each.p95(),
                each.statements(),
                each.rows(),
                each.megabytes(),
                each.p50() / smallest.p50(),
                (double) each.rows() / smallest.rows(),
                each.megabytes() / smallest.megabytes()));
    }
}
