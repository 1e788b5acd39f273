package org.cadregraph.benchmark;

import graphql.Scalars;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The contestant that answers from plain objects: the product's server, schema and settings, with nothing behind them but
 * a map. Its argument {@code --requests} is the file of recorded requests.
 */
@EnableAutoConfiguration
class PlainProgram {

    public static void main(String[] arguments) {
        SpringApplication.run(PlainProgram.class, arguments);
    }

    @Bean
    RuntimeWiringConfigurer answers(Environment environment) {
        Map<Question, Map<String, Object>> answers = new EnumMap<>(Question.class);
        Recorded.read(Path.of(environment.getRequiredProperty("requests"))).forEach((question, requests) -> {
            if (question.contested) {
                Map<String, Object> ofQuestion = new HashMap<>();
                requests.forEach(request ->
                        ofQuestion.put(request.variables().values().iterator().next(), Plain.of(request)));
                answers.put(question, ofQuestion);
            }
        });
        GraphQLScalarType partialDate = GraphQLScalarType.newScalar(Scalars.GraphQLString)
                .name("PartialDate")
                .build();
        return wiring -> wiring.scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(partialDate)
                .type(
                        "Query",
                        query -> query.dataFetcher("cadre", fetch(answers, Question.CAREER, "by", "key"))
                                .dataFetcher("position", fetch(answers, Question.CHAIN, "by", "key"))
                                .dataFetcher("cadres", fetch(answers, Question.LIST, "after"))
                                .dataFetcher(
                                        "positions",
                                        fetch(answers, Question.SUBTREE, "filter", "organisation", "key")));
    }

    /** Looks an answer up by the argument that lies at the end of the path. */
    private static DataFetcher<@Nullable Object> fetch(
            Map<Question, Map<String, Object>> answers, Question question, String... path) {
        Map<String, Object> ofQuestion = answers.getOrDefault(question, Map.of());
        return environment -> {
            @Nullable Object at = environment.getArguments();
            for (String name : path) {
                at = at instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return ofQuestion.get(String.valueOf(at));
        };
    }

    /** As the product does, documents are parsed once. */
    @Bean
    GraphQlSourceBuilderCustomizer parsedDocuments() {
        Map<String, PreparsedDocumentEntry> cache = new ConcurrentHashMap<>();
        PreparsedDocumentProvider provider = (input, parse) ->
                CompletableFuture.completedFuture(cache.computeIfAbsent(input.getQuery(), query -> parse.apply(input)));
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
    }
}
