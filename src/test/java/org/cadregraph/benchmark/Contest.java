package org.cadregraph.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;

/** The contestants' turns: who answers the same requests at what cost. */
final class Contest {

    static final String EMBEDDED = "product, embedded";
    static final String REMOTE = "product, remote";
    static final String CYPHER = "same Cypher in-process";
    static final String PLAIN = "GraphQL over plain objects";
    static final String DRIVER = "same Cypher, raw driver";

    private static final int[] CONNECTIONS = {1, 16};
    private static final int COMPARED = 50;

    private final Settings settings;
    private final Map<Question, List<Recorded>> requests;
    private final List<Contestant> contestants;

    private Contest(Settings settings, Map<Question, List<Recorded>> requests, List<Contestant> contestants) {
        this.settings = settings;
        this.requests = requests;
        this.contestants = contestants;
    }

    /** Starts everybody, lets them compete and prints what came of it. */
    static void run(Settings settings, Stores stores, Map<Question, List<Recorded>> requests) {
        String file = stores.requests().toString();
        try (Child store = stores.database()) {
            int bolt = StoreProgram.awaitPort(store);
            try (Endpoint embedded = Endpoint.embedded(settings, stores.store());
                    Endpoint remote = Endpoint.remote(settings, bolt);
                    Endpoint plain = Endpoint.plain(settings, stores.requests());
                    Child driver = Child.start(
                            settings, List.of(), DriverProgram.class.getName(), Integer.toString(bolt), file)) {
                driver.await(StatementTurns.READY);
                compare(requests, List.of(embedded, remote, plain));
                new Contest(
                                settings,
                                requests,
                                List.of(
                                        Contestant.http(EMBEDDED, embedded, embedded.process(), requests),
                                        Contestant.http(REMOTE, remote, store, requests),
                                        Contestant.told(CYPHER, store, store),
                                        Contestant.http(PLAIN, plain, plain.process(), requests),
                                        Contestant.told(DRIVER, driver, store)))
                        .compete();
            }
        }
    }

    /** Whoever answers GraphQL must give the recorded answers; who runs statements has compared the rows already. */
    private static void compare(Map<Question, List<Recorded>> requests, List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            try (HttpConnection connection = new HttpConnection(endpoint.port())) {
                requests.forEach((question, ofQuestion) -> {
                    if (question.contested) {
                        ofQuestion.stream().limit(COMPARED).forEach(request -> compare(connection, request));
                    }
                });
            }
        }
    }

    private static void compare(HttpConnection connection, Recorded request) {
        String answer = connection.text(request.body());
        if (!answer.equals(request.answer())) {
            throw new IllegalStateException(
                    "Not the same answer to " + request.body() + ":\n" + answer + "\n" + request.answer());
        }
    }

    private void compete() {
        List<Question> questions = requests.keySet().stream()
                .filter(question -> question.contested)
                .toList();
        contestants.forEach(contestant -> contestant.warmUp(questions, 16, settings.warmUp()));
        Verdicts verdicts = new Verdicts();
        for (Question question : questions) {
            for (int connections : CONNECTIONS) {
                Map<String, Reading> medians = rounds(question, connections);
                Table.print(
                        question.title + (connections == 1 ? ", 1 connection" : ", " + connections + " connections"),
                        medians);
                verdicts.judge(question, connections, medians);
            }
        }
        verdicts.print();
    }

    private Map<String, Reading> rounds(Question question, int connections) {
        Map<String, List<Reading>> readings = new HashMap<>();
        List<Contestant> order = new ArrayList<>(contestants);
        for (int round = 0; round < settings.rounds(); round++) {
            for (Contestant contestant : order) {
                readings.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                        .add(contestant.read(question, connections, settings.turn()));
            }
            // Nobody always follows the same one.
            Collections.rotate(order, 2);
        }
        Map<String, Reading> medians = new LinkedHashMap<>();
        contestants.forEach(contestant ->
                medians.put(contestant.name(), Reading.median(readings.getOrDefault(contestant.name(), List.of()))));
        return medians;
    }
}
