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

    private static final int[] CONNECTIONS = {1, 16};

    private final Settings settings;
    private final Map<Question, List<Recorded>> requests;
    private final List<Contestant> contestants;
    private final Verdicts.Judge judge;

    Contest(
            Settings settings,
            Map<Question, List<Recorded>> requests,
            List<Contestant> contestants,
            Verdicts.Judge judge) {
        this.settings = settings;
        this.requests = requests;
        this.contestants = contestants;
        this.judge = judge;
    }

    /** Lets them compete and prints what came of it. */
    void compete() {
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
                judge.judge(verdicts, question, connections, medians);
            }
        }
        verdicts.print();
    }

    private Map<String, Reading> rounds(Question question, int connections) {
        Map<String, List<Reading>> readings = new HashMap<>();
        List<Contestant> order = new ArrayList<>(contestants);
        // The first turn after another question, or with another number of connections, is not like those after it.
        order.forEach(contestant -> contestant.read(question, connections, settings.turn()));
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
