package org.cadregraph.benchmark;

import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;

/** The product against what its parts cost by themselves. */
final class PartsContest {

    private static final String EMBEDDED = "product, embedded";
    private static final String REMOTE = "product, remote";
    private static final String CYPHER = "same Cypher in-process";
    private static final String PLAIN = "GraphQL over plain objects";
    private static final String DRIVER = "same Cypher, raw driver";

    private static final double MOST_CPU = 1.5;
    private static final double LEAST_THROUGHPUT = 0.8;
    private static final double MOST_SPREAD = 5;

    private PartsContest() {}

    /** Starts everybody and lets them compete. */
    static void run(Settings settings, Stores stores, Map<Question, List<Recorded>> requests) {
        String file = stores.requests().toString();
        try (Child store = stores.database()) {
            int bolt = StoreProgram.awaitPort(store);
            try (Endpoint embedded = Endpoint.embedded(settings, stores.store(), List.of());
                    Endpoint remote = Endpoint.remote(settings, bolt);
                    Endpoint plain = Endpoint.plain(settings, stores.requests());
                    Child driver = Child.start(
                            settings, List.of(), DriverProgram.class.getName(), Integer.toString(bolt), file)) {
                driver.await(StatementTurns.READY);
                // Who runs statements has compared the rows already.
                embedded.compare(requests);
                remote.compare(requests);
                plain.compare(requests);
                new Contest(
                                settings,
                                requests,
                                List.of(
                                        Contestant.http(EMBEDDED, embedded, embedded.process(), requests),
                                        Contestant.http(REMOTE, remote, store, requests),
                                        Contestant.told(CYPHER, store, store),
                                        Contestant.http(PLAIN, plain, plain.process(), requests),
                                        Contestant.told(DRIVER, driver, store)),
                                PartsContest::judge)
                        .compete();
            }
        }
    }

    private static void judge(Verdicts verdicts, Question question, int connections, Map<String, Reading> medians) {
        Reading embedded = Verdicts.of(medians, EMBEDDED);
        Reading remote = Verdicts.of(medians, REMOTE);
        double parts =
                Verdicts.of(medians, CYPHER).cpu() + Verdicts.of(medians, PLAIN).cpu();
        verdicts.atMost(
                question, connections, "embedded: CPU / (Cypher + plain GraphQL)", embedded.cpu() / parts, MOST_CPU);
        verdicts.atLeast(
                question,
                connections,
                "remote: throughput / raw driver's",
                remote.perSecond() / Verdicts.of(medians, DRIVER).perSecond(),
                LEAST_THROUGHPUT);
        if (connections > 1) {
            verdicts.atMost(question, connections, "embedded: p99 / p50", embedded.p99() / embedded.p50(), MOST_SPREAD);
            verdicts.atMost(question, connections, "remote: p99 / p50", remote.p99() / remote.p50(), MOST_SPREAD);
        }
    }
}
