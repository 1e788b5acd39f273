package org.cadregraph.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the product against what its parts cost by themselves, and how it grows. The build runs it with {@code
 * -Pbenchmark}; the README says how. It prints what it finds and judges nothing but what was to be reached: no test
 * depends on it.
 */
final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) {
        // Numbers as in code, wherever it runs.
        Locale.setDefault(Locale.ROOT);
        Settings settings = Settings.read();
        System.out.printf(
                "%d processors, heap %s and page cache %s for each process, %d rounds of %d ms%n",
                Runtime.getRuntime().availableProcessors(),
                settings.heap(),
                settings.pageCache(),
                settings.rounds(),
                settings.turn().toMillis());
        new Growth(settings).run();
        if (settings.report() > 0) {
            new LongReport(settings, settings.report()).run();
        }
        new SuccessionGrowth(settings).run();
        new CareersGrowth(settings).run();
        if (settings.cadres() > 0) {
            Stores stores = new Stores(settings, settings.cadres());
            if (settings.profile() == Settings.Profiled.IMPORT) {
                Profile.ofImport(settings, stores);
            }
            if (settings.rounds() > 0 || settings.profile().answers) {
                ask(settings, stores);
            }
        }
    }

    private static void ask(Settings settings, Stores stores) {
        Stores.Import loaded = stores.fill(settings.cadres());
        if (loaded != null) {
            Growth.print(settings.cadres(), loaded);
        }
        Map<Question, List<Recorded>> requests = stores.record();
        if (settings.rounds() > 0) {
            switch (settings.contest()) {
                case PARTS -> PartsContest.run(settings, stores, requests);
                case GUARDS -> GuardsContest.run(settings, stores, requests);
            }
        }
        if (settings.profile().answers) {
            Profile.ofAnswers(settings, stores, requests);
        }
    }
}
