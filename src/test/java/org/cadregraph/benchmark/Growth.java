package org.cadregraph.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;

/**
 * How the embedded product grows: the import, and each question on one connection; and what it costs to ask for planned
 * successors too, with the entry in the audit log that each such answer waits for.
 */
final class Growth {

    private static final double MOST_FOR_MORE = 1.3;

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
            judge(readings);
            System.out.printf(
                    "  peak memory of the process that answered: %s MB%n",
                    product.process().peakMegabytes());
        }
    }

    private static void judge(Map<String, Reading> readings) {
        Verdicts verdicts = new Verdicts();
        for (Question question : Question.values()) {
            if (question.less != null) {
                Reading more = Verdicts.of(readings, question.title);
                Reading less = Verdicts.of(readings, question.less.title);
                verdicts.atMost(question, 1, "p50 / without", more.p50() / less.p50(), MOST_FOR_MORE);
                verdicts.atMost(question, 1, "CPU / without", more.cpu() / less.cpu(), MOST_FOR_MORE);
            }
        }
        verdicts.print();
    }

    static void print(int cadres, Stores.Import loaded) {
        System.out.println();
        System.out.printf(
                "%d cadres loaded: %d rows in %.1f s, %.0f rows a second, %.1f s of CPU, peak memory %s MB%n",
                cadres, loaded.rows(), loaded.seconds(), loaded.perSecond(), loaded.cpu(), loaded.peakMegabytes());
    }
}
