package org.cadregraph.benchmark;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Of what the questions about all careers are asked in a store with scale data: the same whenever they are looked for.
 *
 * @param post id of the post of a secretary of a district that has the first key
 * @param cadre id of who holds it after all that the scale data tell
 * @param told what they are
 */
record CareersSubjects(String post, String cadre, String told) {

    private static final String POSTS = """
        query($on: Date!) { positions(first: 500, filter: {titleStartsWith: "Bí thư Huyện ủy", kind: "secretary"}) {
          nodes { id key title holders(asOf: $on) { tenure { cadre { id career { id } } } } } } }\
        """;

    static CareersSubjects find(Endpoint product) {
        JsonNode post = Costs.ask(product, POSTS, Map.of("on", SuccessionSubjects.DAY))
                .orRefused()
                .data()
                .at("/positions/nodes")
                .valueStream()
                .filter(node -> !node.path("holders").isEmpty())
                .min(Comparator.comparing(node -> node.path("key").stringValue()))
                .orElseThrow();
        JsonNode cadre = post.at("/holders/0/tenure/cadre");
        return new CareersSubjects(
                post.path("id").stringValue(),
                cadre.path("id").stringValue(),
                "%s; its holder, with %d tenures"
                        .formatted(
                                post.path("title").stringValue(),
                                cadre.path("career").size()));
    }

    @Override
    public String toString() {
        return told;
    }
}
