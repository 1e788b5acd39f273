package org.cadregraph.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;

/** How the embedded product grows: the import, and each question on one connection. */
final class Growth {

    private final Settings settings;

    Growth(Settings settings) {
        this.settings = settings;
    }

    void run() {
        settings.growth().forEach(this::run);
    }

    private void run(int cadres) {
        Stores stores = new Stores(settings, cadres);
        print(cadres, stores.load(cadres));
        Map<Question, List<Recorded>> requests = stores.record();
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), List.of())) {
            Contestant contestant = Contestant.http("product, embedded", product, product.process(), requests);
            contestant.warmUp(requests.keySet(), 1, settings.warmUp());
            Map<String, Reading> readings = new LinkedHashMap<>();
            requests.keySet()
                    .forEach(question -> readings.put(question.title, contestant.read(question, 1, settings.turn())));
            Table.print(cadres + " cadres, embedded, 1 connection", readings);
            System.out.printf(
                    "  peak memory of the process that answered: %s MB%n",
                    product.process().peakMegabytes());
        }
    }

    static void print(int cadres, Stores.Import loaded) {
        System.out.println();
        System.out.printf(
                "%d cadres loaded: %d rows in %.1f s, %.0f rows a second, %.1f s of CPU, peak memory %s MB%n",
                cadres, loaded.rows(), loaded.seconds(), loaded.perSecond(), loaded.cpu(), loaded.peakMegabytes());
    }
}
