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
        int cadres = settings.cadres();
        if (cadres > 0) {
            Stores stores = new Stores(settings, cadres);
            Stores.Import loaded = stores.fill(cadres);
            if (loaded != null) {
                Growth.print(cadres, loaded);
            }
            Map<Question, List<Recorded>> requests = stores.record();
            if (settings.rounds() > 0) {
                Contest.run(settings, stores, requests);
            }
            // The loading of a store leaves it without what was recorded, so that it comes last.
            if (settings.profile() != Settings.Profiled.NONE) {
                Profile.run(settings, stores, requests);
            }
        }
    }
}
