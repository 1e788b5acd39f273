package org.cadregraph.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;

/**
 * How the embedded product grows: the import, and each question on one connection; and what it costs to ask for planned
 * successors too, with the entry in the audit log for which each such answer waits, and without it.
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
        Verdicts verdicts = new Verdicts();
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), List.of())) {
            Map<String, Reading> readings = ask(product, requests);
            Table.print(cadres + " cadres, embedded, 1 connection", readings);
            System.out.printf(
                    "  peak memory of the process that answered: %s MB%n",
                    product.process().peakMegabytes());
            judge(verdicts, "logged", readings);
        }
        requests.keySet().removeIf(question -> !isHeldAgainstAnother(question));
        try (Endpoint unguarded = Endpoint.unguarded(settings, stores.store())) {
            Map<String, Reading> readings = ask(unguarded, requests);
            Table.print(cadres + " cadres, without guards and without the audit log, 1 connection", readings);
            judge(verdicts, "not logged", readings);
        }
        verdicts.print();
    }

    private Map<String, Reading> ask(Endpoint product, Map<Question, List<Recorded>> requests) {
        Contestant contestant = Contestant.http("product", product, product.process(), requests);
        contestant.warmUp(requests.keySet(), 1, settings.warmUp());
        // In turns, so that what disturbs the machine for a while disturbs all questions alike.
        Map<String, List<Reading>> turns = new LinkedHashMap<>();
        for (int round = 0; round < Math.max(1, settings.rounds()); round++) {
            requests.keySet()
                    .forEach(question -> turns.computeIfAbsent(question.title, title -> new ArrayList<>())
                            .add(contestant.read(question, 1, settings.turn())));
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        turns.forEach((title, each) -> readings.put(title, Reading.median(each)));
        return readings;
    }

    /** Whether it asks for more than another one, or for less. */
    private static boolean isHeldAgainstAnother(Question question) {
        return question.less != null || Arrays.stream(Question.values()).anyMatch(other -> other.less == question);
    }

    private static void judge(Verdicts verdicts, String how, Map<String, Reading> readings) {
        for (Question question : Question.values()) {
            if (question.less != null) {
                Reading more = Verdicts.of(readings, question.title);
                Reading less = Verdicts.of(readings, question.less.title);
                verdicts.atMost(question, 1, how + ": p50 / without", more.p50() / less.p50(), MOST_FOR_MORE);
                verdicts.atMost(question, 1, how + ": CPU / without", more.cpu() / less.cpu(), MOST_FOR_MORE);
            }
        }
    }

    static void print(int cadres, Stores.Import loaded) {
        System.out.println();
        System.out.printf(
                "%d cadres loaded: %d rows in %.1f s, %.0f rows a second, %.1f s of CPU, peak memory %s MB%n",
                cadres, loaded.rows(), loaded.seconds(), loaded.perSecond(), loaded.cpu(), loaded.peakMegabytes());
    }
}
