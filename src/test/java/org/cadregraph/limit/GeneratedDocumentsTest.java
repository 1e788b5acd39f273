package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.cadregraph.CadreGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents made up from the schema, valid and nearly valid, put to the demonstration data in a store of their own: each
 * is answered or told what is wrong, and none finds a fault of ours. {@code -Dfuzz.documents} says how many.
 */
@SpringBootTest(
        classes = CadreGraph.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cadre.graph.page-cache=32MB")
@DirtiesContext
class GeneratedDocumentsTest {

    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_301);

    /** One in so many changes something. */
    private static final int MUTATIONS = 15;

    @TempDir
    private static Path store;

    @DynamicPropertySource
    static void ownStore(DynamicPropertyRegistry properties) {
        properties.add("cadre.graph.directory", store::toString);
    }

    @Autowired
    private WebGraphQlHandler handler;

    @Autowired
    private GraphQlSource source;

    @Test
    void noneOfThemFindsAFaultOfOurs() {
        GraphQLSchema schema = source.schema();
        List<String> known = known();
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < DOCUMENTS; n++) {
            long seed = SEED + n;
            Random random = new Random(seed);
            RandomValues values = new RandomValues(random, known);
            RandomDocument.Made made = n % MUTATIONS == 0
                    ? RandomDocument.mutation(schema, random, values)
                    : RandomDocument.query(schema, random, values);
            if (random.nextBoolean()) {
                made = new Damage(random, values).of(made);
            }
            for (String outcome : outcomes(made)) {
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome.startsWith("FAULT") || outcome.equals("INTERNAL_ERROR") || outcome.equals("no code")) {
                    faults.add("-Dfuzz.seed=" + seed + " -Dfuzz.documents=1: " + outcome + " " + made);
                }
            }
        }
        System.out.printf("Generated documents: %,d from seed %d, %s%n", DOCUMENTS, SEED, outcomes);
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
        assertThat(outcomes.getOrDefault("answered", 0)).isGreaterThan(DOCUMENTS / 5);
    }

    /** Each code in the answer once, or that there is none. */
    private List<String> outcomes(RandomDocument.Made made) {
        if (made.text().isBlank()) {
            // It never gets as far as GraphQL.
            return List.of("empty");
        }
        try {
            WebGraphQlResponse response = send(made.text(), made.variables());
            JsonMapper.shared().writeValueAsBytes(response.toMap());
            if (response.getErrors().isEmpty()) {
                return List.of("answered");
            }
            return response.getErrors().stream()
                    .map(error -> String.valueOf(error.getExtensions().getOrDefault("code", "no code")))
                    .distinct()
                    .toList();
        } catch (RuntimeException fault) {
            return List.of("FAULT " + fault);
        }
    }

    private WebGraphQlResponse send(String document, Map<String, ?> variables) {
        WebGraphQlRequest request = new WebGraphQlRequest(
                UriComponentsBuilder.fromPath("/graphql").build().toUri(),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", document, "variables", variables),
                "generated",
                null);
        return Objects.requireNonNull(handler.handleRequest(request).block());
    }

    /** Texts of the store that lead somewhere. */
    private List<String> known() {
        String page = "first: 8) { edges { cursor node { id key } } }";
        Object data = Objects.requireNonNull(send(
                        "{ cadres(" + page + " organisations(" + page + " positions(" + page
                                + " tenures: cadres(first: 5) { nodes { version career { id key term { id } begunBy { id } } } } }",
                        Map.of())
                .<Object>getData());
        List<String> known = new ArrayList<>();
        collect(data, known);
        assertThat(known).hasSizeGreaterThan(80);
        return known;
    }

    private static void collect(Object value, List<String> into) {
        switch (value) {
            case Map<?, ?> object ->
                object.values().stream().filter(Objects::nonNull).forEach(part -> collect(part, into));
            case List<?> list -> list.forEach(item -> collect(item, into));
            default -> into.add(value.toString());
        }
    }
}
