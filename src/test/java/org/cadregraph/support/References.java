package org.cadregraph.support;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;

/** What the store refers to by id or key on an edge, where the database itself does not keep it from leading nowhere. */
final class References {

    /** Every version of a tenure; a decision that was revoked leads to tenures that never began. */
    private static final String TENURES = "APPOINTED_TO|ROTATED_TO|WAS_APPOINTED_TO|WAS_ROTATED_TO";

    private static final List<String> ALL = List.of(
            named(TENURES, "term", node("term", "Term")),
            named(TENURES, "begunBy", node("begunBy", "Decision")),
            named(TENURES, "endedBy", node("endedBy", "Decision")),
            named(TENURES, "organisation", node("organisation", "Organisation")),
            named(TENURES, "origin", node("origin", "Position")),
            named("PLANNED_FOR", "term", node("term", "Term")),
            named("DID|HAD_DONE", "died", node("died", "Cadre")),
            named("DID|HAD_DONE", "record", edge("record", "id", TENURES) + " AND NOT " + node("record", "Candidacy")),
            named("DID|HAD_DONE", "link", edge("link", "key", "BECAME|WAS_BECAME|CARRIED_ON_AS|WAS_CARRIED_ON_AS")),
            named("AWAY_FROM|WAS_AWAY_FROM", "tenure", edge("tenure", "id", TENURES)));

    private References() {}

    private static String node(String property, String label) {
        return "EXISTS { (:%s {id: edge.%s}) }".formatted(label, property);
    }

    private static String edge(String property, String key, String types) {
        return "EXISTS { ()-[:%s {%s: edge.%s}]->() }".formatted(types, key, property);
    }

    private static String named(String types, String property, String there) {
        return "MATCH ()-[edge:%1$s]->() WHERE edge.%2$s IS NOT NULL AND NOT %3$s RETURN type(edge) + ' %2$s ' + edge.%2$s AS lost"
                .formatted(types, property, there);
    }

    /** Each reference that leads nowhere, as the type of the edge, the property and what it says. */
    static List<String> lost(Graph graph) {
        return graph.write(writer -> ALL.stream()
                .flatMap(cypher -> writer.run(cypher, Map.of()).stream())
                .map(row -> row.text("lost"))
                .toList());
    }
}
