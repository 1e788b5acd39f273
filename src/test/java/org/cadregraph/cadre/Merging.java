package org.cadregraph.cadre;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.support.Api;
import org.cadregraph.support.Mutations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Merges cadres as a client does, and asks all that can be asked of the two records of one person. */
final class Merging {

    private static final String PAYLOAD = """
            kept { id key version } apart { id key version }
            merge { id at by reason into record { id key name gender birthDate deathDate } }""";
    private static final String TENURE = """
            id key kind cadreName from to endUnknown acting certainty(asOf: "2012-01-01") label note recordedFrom recordedTo
            cadre { key } position { key } organisation { key } absences { why reason from to }
            predecessor { cadre { key } } successor { cadre { key } }""";
    private static final String CADRE = """
            id key version name names { name note from to } identifiers { scheme code } familyName givenName gender birthDate
            deathDate recordedFrom merges { id }
            career { %1$s } before: career(knownAt: "2026-01-15T00:00:00Z") { %1$s }
            posts(asOf: "2012-01-01") { certainty absence { why } tenure { key } }""".formatted(TENURE);
    private static final String IN_OFFICE = """
            certain possible holders { totalCount edges { cursor node { certainty tenure { key cadre { key } } } } }""";

    private final Api api;

    Merging(Api api) {
        this.api = api;
    }

    JsonNode cadre(String key, String asked) {
        return api.data("query($key: String!) { cadre(by: {key: $key}) { " + asked + " } }", Map.of("key", key))
                .path("cadre");
    }

    private Map<String, String> side(String key) {
        JsonNode cadre = cadre(key, "id version");
        return Map.of(
                "id",
                cadre.path("id").stringValue(),
                "expectedVersion",
                cadre.path("version").stringValue());
    }

    Map<String, Object> input(String keep, String merge) {
        return Map.of("keep", side(keep), "merge", side(merge), "reason", "Cùng một người");
    }

    JsonNode merge(Map<String, ?> input) {
        return new Mutations(api).send("mergeCadres", "MergeCadresInput", input, PAYLOAD);
    }

    JsonNode merge(String keep, String merge) {
        return merge(input(keep, merge));
    }

    JsonNode undo(String merge, String version) {
        return undo(Map.of("merge", merge, "expectedVersion", version));
    }

    JsonNode undo(Map<String, ?> input) {
        return new Mutations(api).send("undoMerge", "UndoMergeInput", input, PAYLOAD);
    }

    /** Undoes the merge that this is the payload of. */
    JsonNode undo(JsonNode merged) {
        return undo(
                merged.at("/merge/id").stringValue(),
                cadre(merged.at("/kept/key").stringValue(), "version")
                        .path("version")
                        .stringValue());
    }

    /** The answers, as they were sent, to all questions that ship with the product and to many others. */
    Map<String, String> answers(List<String> cadres, List<String> ids, List<String> positions, List<String> names) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonNode operation :
                JsonMapper.shared().readTree(api.get("/graphql/operations").body())) {
            String document = operation.path("document").stringValue();
            Map<String, Object> variables = new HashMap<>();
            operation
                    .path("variables")
                    .properties()
                    .forEach(variable -> variables.put(
                            variable.getKey(), JsonMapper.shared().convertValue(variable.getValue(), Object.class)));
            ask(answers, document, variables);
            if (document.contains("cadre(by: { key: $key })")) {
                cadres.forEach(key -> ask(answers, document, Map.of("key", key)));
            }
        }
        cadres.forEach(key ->
                ask(answers, "query($key: String!) { cadre(by: {key: $key}) { " + CADRE + " } }", Map.of("key", key)));
        ask(
                answers,
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Cadre { " + CADRE + " } ... on Tenure { "
                        + TENURE + " } } }",
                Map.of("ids", ids));
        ids.forEach(id -> ask(answers, "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)));
        for (String code : List.of("1", "2", "3")) {
            ask(
                    answers,
                    "query($by: IdentifierInput!) { cadre(by: {identifier: $by}) { key }"
                            + " cadres(filter: {identifier: $by}) { totalCount nodes { key } } }",
                    Map.of("by", Map.of("scheme", "s", "code", code)));
        }
        positions.forEach(key -> ask(answers, """
                query($key: String!) { position(by: {key: $key}) { holders(asOf: "2012-01-01") { certainty tenure { key } }
                  succession { __typename ... on Incumbency { cadre { key } from to tenures { key } } ... on Vacancy { from to } }
                  incumbencies(knownAt: "2026-01-15T00:00:00Z") { cadre { key } from to }
                  feeders { holders withoutPrior posts { count position { key } } } firstIncumbency { cadre { key } } } }
                """, Map.of("key", key)));
        for (String day : List.of("1999-06-01", "2005-06-01", "2012-01-01", "2013-06-01", "2020-01-01", "2026-01-01")) {
            ask(answers, """
                    query($day: Date) { inOffice(asOf: $day) { %1$s }
                      earlier: inOffice(asOf: $day, knownAt: "2026-01-15T00:00:00Z") { %1$s }
                      organisation(by: {key: "ls-ubnd"}) { inOffice(asOf: $day, subtree: true) { %1$s } } }
                    """.formatted(IN_OFFICE), Map.of("day", day));
        }
        for (String name : names) {
            ask(
                    answers,
                    "query($name: String) { cadres(filter: {nameStartsWith: $name}, first: 3) { totalCount"
                            + " edges { cursor node { " + CADRE + " } } pageInfo { hasNextPage endCursor } } }",
                    Map.of("name", name));
        }
        ask(answers, "{ cadres(last: 2) { totalCount edges { cursor node { key } } } }", Map.of());
        return answers;
    }

    private void ask(Map<String, String> answers, String document, Map<String, ?> variables) {
        answers.put(variables + " " + document, api.text(document, variables));
    }
}
