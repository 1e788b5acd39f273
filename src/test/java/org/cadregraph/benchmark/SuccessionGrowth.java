package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * How the answers to who could follow whom grow with the record: whether those planned are enough for a large part of it, the
 * best chains of moves for one vacancy, and the graph behind these. What the usual limits refuse is told, and then
 * measured without them.
 */
final class SuccessionGrowth {

    /** So many, however slow they are, that the slowest twentieth are two. */
    private static final int LEAST_REQUESTS = 40;

    private final Settings settings;
    private final GrowthTable table = new GrowthTable();

    SuccessionGrowth(Settings settings) {
        this.settings = settings;
    }

    void run() {
        settings.succession().forEach(this::measure);
        table.print();
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
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), Endpoint.NO_LIMITS)) {
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
            table.add(question.title, question.of(subjects).read(cadres, product, settings.turn(), LEAST_REQUESTS));
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
}
