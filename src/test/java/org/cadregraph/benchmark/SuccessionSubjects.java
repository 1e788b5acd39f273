package org.cadregraph.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Of what succession is asked in a store with scale data: the same whenever it is looked for.
 *
 * @param organisation id of the one whose own posts, with those of all its units, come nearest to {@value #POSTS}
 * @param post id of the one at the head of a province about which the largest succession graph is
 * @param told what they are
 */
record SuccessionSubjects(String organisation, String post, String told) {

    /** After all that the scale data tell. */
    static final String DAY = "2026-12-31";

    private static final int POSTS = 2_000;

    private static final String PLACES = """
            { provinces: organisations(first: 500, filter: {classification: "province"}) { nodes { id key name } }
              districts: organisations(first: 500, filter: {classification: "district"}) { nodes { id key name } } }""";

    private static final String POSTS_OF = """
            query($id: ID!) { positions(first: 1, filter: {organisation: {id: $id}, subtree: true}) { totalCount } }""";

    private static final String BENCHES = """
            query($id: ID!, $on: Date!) { organisation(by: {id: $id}) { coverage(by: $on, subtree: true, loss: ALL) {
              posts seats covered shortfallCount benches { planned { cadre { id } } } } } }""";

    private static final String HEADS = """
            { party: positions(first: 500, filter: {titleStartsWith: "Bí thư Tỉnh ủy"}) { nodes { id key title } }
              council: positions(first: 500, filter: {titleStartsWith: "Chủ tịch Hội đồng nhân dân tỉnh"}) { nodes { id key title } }
              committee: positions(first: 500, filter: {titleStartsWith: "Chủ tịch Ủy ban nhân dân tỉnh"}) { nodes { id key title } } }""";

    private static final String GRAPH = """
            query($id: ID!, $on: Date!) { position(by: {id: $id}) { successionGraph(depth: 6, asOf: $on) {
              posts { successors { leadsOn } } } } }""";

    /** One of which it may be asked, and how much that is. */
    private record Subject(JsonNode node, int size) {

        String id() {
            return SuccessionSubjects.id(node);
        }

        String key() {
            return node.path("key").stringValue();
        }
    }

    static SuccessionSubjects find(Endpoint product) {
        Subject unit = nodes(product, PLACES)
                .map(node -> new Subject(
                        node,
                        ask(product, POSTS_OF, Map.of("id", id(node)))
                                .at("/positions/totalCount")
                                .intValue()))
                .min(Comparator.comparingInt((Subject each) -> Math.abs(each.size() - POSTS))
                        .thenComparing(Subject::key))
                .orElseThrow();
        Subject post = nodes(product, HEADS)
                .map(node -> new Subject(node, links(ask(product, GRAPH, onDay(id(node))))))
                .min(Comparator.comparingInt(Subject::size).reversed().thenComparing(Subject::key))
                .orElseThrow();
        JsonNode posts = ask(product, GRAPH, onDay(post.id())).at("/position/successionGraph/posts");
        return new SuccessionSubjects(
                unit.id(),
                post.id(),
                "%s; %s, with a graph of %,d posts and %,d planned for them"
                        .formatted(
                                unit.node().path("name").stringValue(),
                                post.node().path("title").stringValue(),
                                posts.size(),
                                post.size()));
    }

    private static int links(JsonNode data) {
        return data.at("/position/successionGraph/posts")
                .valueStream()
                .mapToInt(post -> post.path("successors").size())
                .sum();
    }

    /** How large the coverage of the organisation is, which takes as much to ask as what is measured. */
    String coverage(Endpoint product) {
        JsonNode coverage = ask(product, BENCHES, onDay(organisation)).at("/organisation/coverage");
        List<String> planned = coverage.path("benches")
                .valueStream()
                .flatMap(bench -> bench.path("planned").valueStream())
                .map(each -> each.at("/cadre/id").stringValue())
                .toList();
        return "%,d posts with %,d seats, %,d people planned for them %,d times; %,d seats covered, %,d shortfalls"
                .formatted(
                        coverage.path("posts").intValue(),
                        coverage.path("seats").intValue(),
                        planned.stream().distinct().count(),
                        planned.size(),
                        coverage.path("covered").intValue(),
                        coverage.path("shortfallCount").intValue());
    }

    private static String id(JsonNode node) {
        return node.path("id").stringValue();
    }

    private static Map<String, String> onDay(String id) {
        return Map.of("id", id, "on", DAY);
    }

    /** Those of all lists of the answer. */
    private static Stream<JsonNode> nodes(Endpoint product, String document) {
        return ask(product, document, Map.of())
                .valueStream()
                .flatMap(list -> list.path("nodes").valueStream());
    }

    private static JsonNode ask(Endpoint product, String document, Map<String, String> variables) {
        return Costs.ask(product, document, variables).orRefused().data();
    }

    @Override
    public String toString() {
        return told;
    }
}
