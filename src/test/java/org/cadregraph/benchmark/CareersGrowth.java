package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How the answers to questions about all careers grow with the record; and what it takes to read the careers, which is
 * done once, and to read anew what was changed. What the usual limits refuse is told, and then measured without them.
 */
final class CareersGrowth {

    /** The slow ones take seconds. */
    private static final int LEAST_REQUESTS = 5;

    private static final String AT_LIMITS = "at the usual limits";

    private static final String CHANGE =
            "mutation { createCadre(input: {name: \"Người mới\"}) { cadre { id version } problems { message } } }";

    private static final String ERASURE = """
            mutation($id: ID!, $version: String!) { eraseCadre(input: {id: $id, expectedVersion: $version, reason: "Đo lường"}) { problems { message } } }""";

    private final Settings settings;
    private final GrowthTable table = new GrowthTable();

    CareersGrowth(Settings settings) {
        this.settings = settings;
    }

    void run() {
        settings.careers().forEach(this::measure);
        table.print();
    }

    private void measure(int cadres) {
        Stores stores = new Stores(settings, cadres);
        Stores.Import loaded = stores.fill(cadres);
        if (loaded != null) {
            Growth.print(cadres, loaded);
        }
        List<CareersQuestion> refused = new ArrayList<>();
        CareersSubjects subjects;
        // A copy, for it is changed.
        try (Endpoint product = Endpoint.embedded(settings, stores.copy("copy"), List.of())) {
            subjects = CareersSubjects.find(product);
            System.out.printf("%n%,d cadres: %s%n", cadres, subjects);
            readCareers(product, subjects);
            List<CareersQuestion> answered = new ArrayList<>();
            for (CareersQuestion question : CareersQuestion.values()) {
                String refusal = question.of(subjects).askOf(product).refusal();
                if (refusal == null) {
                    answered.add(question);
                } else {
                    tell(AT_LIMITS, question, refusal, refused);
                }
            }
            warmUp(product, subjects, answered);
            answered.forEach(question -> read(AT_LIMITS, cadres, product, subjects, question, refused));
            readAfterChange(cadres, product, subjects, CareersQuestion.LADDERS_TO_KIND);
            readAfterChange(cadres, product, subjects, CareersQuestion.LIKELY);
            System.out.printf(
                    "  heap in use after all of it %,d MB; peak memory of the process that answered: %s MB%n",
                    product.process().heapInUse() / 1_000_000, product.process().peakMegabytes());
        }
        if (!refused.isEmpty()) {
            measureUnlimited(cadres, stores, subjects, refused);
        }
    }

    private void measureUnlimited(int cadres, Stores stores, CareersSubjects subjects, List<CareersQuestion> refused) {
        try (Endpoint product = Endpoint.embedded(settings, stores.store(), Endpoint.NO_LIMITS)) {
            List<CareersQuestion> still = new ArrayList<>();
            refused.forEach(question -> read("without limits", cadres, product, subjects, question, still));
        }
    }

    /** After an erasure nothing tells any more whose career is whose, so all are read again, as after a start. */
    private static void readCareers(Endpoint product, CareersSubjects subjects) {
        JsonNode cadre = change(product);
        Costs.Answer erasure = Costs.ask(
                        product,
                        ERASURE,
                        Map.of(
                                "id", cadre.path("id").stringValue(),
                                "version", cadre.path("version").stringValue()))
                .orRefused();
        if (!erasure.data().at("/eraseCadre/problems").isEmpty()) {
            throw new IllegalStateException("Nobody was erased: " + erasure.data());
        }
        Duration before = product.process().cpu();
        Costs.Answer answer =
                CareersQuestion.LADDERS_TO_KIND.of(subjects).askOf(product).orRefused();
        System.out.printf(
                "  a question for which all careers are read: answered after %.1f s, %.1f s of CPU; heap in use then %,d MB%n",
                answer.nanoseconds() / 1e9,
                product.process().cpu().minus(before).toMillis() / 1e3,
                product.process().heapInUse() / 1_000_000);
    }

    private static void tell(String limits, CareersQuestion question, String refusal, List<CareersQuestion> refused) {
        System.out.printf("  %s, %s: %s%n", limits, question.title, refusal);
        refused.add(question);
    }

    /** As {@link Contestant#warmUp}, by the processor's time. */
    private void warmUp(Endpoint product, CareersSubjects subjects, List<CareersQuestion> questions) {
        Duration end = product.process().cpu().plus(settings.warmUp());
        while (product.process().cpu().compareTo(end) < 0) {
            questions.forEach(question -> question.of(subjects).askOf(product));
        }
    }

    /** One that is near a limit may be refused now, though it was answered before. */
    private void read(
            String limits,
            int cadres,
            Endpoint product,
            CareersSubjects subjects,
            CareersQuestion question,
            List<CareersQuestion> refused) {
        Asked asked = question.of(subjects);
        try {
            table.add(question.title, asked.read(cadres, product, settings.turn(), LEAST_REQUESTS));
        } catch (Costs.Refused e) {
            tell(limits, question, String.valueOf(e.getMessage()), refused);
        }
    }

    /** With one record changed before each request; megabytes are with those of the change. */
    private void readAfterChange(int cadres, Endpoint product, CareersSubjects subjects, CareersQuestion question) {
        String title = question.title + ", after a change";
        Asked asked = question.of(subjects);
        try {
            table.add(title, asked.read(cadres, product, settings.turn(), LEAST_REQUESTS, () -> change(product)));
        } catch (Costs.Refused e) {
            System.out.printf("  %s, %s: %s%n", AT_LIMITS, title, e.getMessage());
        }
    }

    private static JsonNode change(Endpoint product) {
        Costs.Answer answer = Costs.ask(product, CHANGE, Map.of()).orRefused();
        if (!answer.data().at("/createCadre/problems").isEmpty()) {
            throw new IllegalStateException("Nothing was changed: " + answer.data());
        }
        return answer.data().at("/createCadre/cadre");
    }
}
