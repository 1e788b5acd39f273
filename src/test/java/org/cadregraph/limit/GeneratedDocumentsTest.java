package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.cadregraph.support.RealSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Documents made up from the schema, valid and nearly valid, put to the application with the demonstration data: each
 * is answered or told what is wrong, and none finds a fault of ours. {@code -Dfuzz.documents} says how many.
 */
class GeneratedDocumentsTest {

    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_301);

    /** One in so many changes something. */
    private static final int MUTATIONS = 15;

    @TempDir
    private Path directory;

    @Test
    void noneOfThemFindsAFaultOfOurs() throws IOException {
        try (Application application = Application.startForMuch(directory, "1g")) {
            Api api = application.awaitReady();
            ask(api, RealSchema.read());
            assertThat(application.output()).doesNotContain("Internal error");
        }
    }

    private static void ask(Api api, GraphQLSchema schema) {
        List<String> known = known(api);
        Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, DOCUMENTS).parallel().forEach(n -> {
            long seed = SEED + n;
            RandomDocument.Made made = made(schema, known, seed);
            for (String outcome : outcomes(api, made)) {
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome.startsWith("FAULT") || outcome.equals("INTERNAL_ERROR") || outcome.equals("no code")) {
                    faults.add("-Dfuzz.seed=" + seed + " -Dfuzz.documents=1: " + outcome + " " + made);
                }
            }
        });
        System.out.printf("Generated documents: %,d from seed %d, %s%n", DOCUMENTS, SEED, outcomes);
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
        assertThat(outcomes.getOrDefault("answered", 0)).isGreaterThan(DOCUMENTS / 5);
    }

    /** Whatever else is made, a seed always makes the same. */
    private static RandomDocument.Made made(GraphQLSchema schema, List<String> known, long seed) {
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random, known);
        RandomDocument.Made made = seed % MUTATIONS == 0
                ? RandomDocument.mutation(schema, random, values)
                : RandomDocument.query(schema, random, values);
        return random.nextBoolean() ? new Damage(random, values).of(made) : made;
    }

    /** Each code in the answer once, or that there is none. */
    private static Set<String> outcomes(Api api, RandomDocument.Made made) {
        try {
            JsonNode answer = api.answer(made.text(), made.variables());
            Set<String> codes = new TreeSet<>();
            answer.path("errors")
                    .forEach(error -> codes.add(error.at("/extensions/code").stringValue("no code")));
            return answer.has("errors") ? codes : Set.of("answered");
        } catch (RuntimeException fault) {
            return Set.of("FAULT " + fault);
        }
    }

    /** Texts of the store that lead somewhere. */
    private static List<String> known(Api api) {
        String page = "first: 8) { edges { cursor node { id key } } }";
        JsonNode data = api.data("{ cadres(" + page + " organisations(" + page + " positions(" + page
                + " tenures: cadres(first: 5) { nodes { version career { id key term { id } begunBy { id } } } } }");
        List<String> known = new ArrayList<>();
        data.forEachEntry((name, value) -> collect(value, known));
        assertThat(known).hasSizeGreaterThan(80);
        return known;
    }

    private static void collect(JsonNode value, List<String> into) {
        if (value.isString()) {
            into.add(value.stringValue());
        }
        value.forEach(part -> collect(part, into));
    }
}
