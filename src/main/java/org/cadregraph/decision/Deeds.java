package org.cadregraph.decision;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.springframework.stereotype.Repository;

/** Keeps what decisions did, as edges to the posts and the organisations that it concerns. */
@Repository
class Deeds {

    private static final String SAVE = """
            MATCH (decision:Decision {id: $decision})
            UNWIND $rows AS row
            MATCH (about:%s {id: row.about})
            CREATE (decision)-[deed:DID]->(about)
            SET deed = row.deed, deed.recordedFrom = $at
            """;

    private static final String OF = """
            MATCH (decision:Decision {id: $decision})-[deed:DID]->(position:Position)
            RETURN deed {.*, position: position.id} AS deed ORDER BY deed.place, deed.kind, deed.record
            """;

    private static final String SUPERSEDE = """
            MATCH (decision:Decision {id: $decision})-[deed:DID]->(position:Position)
            CREATE (decision)-[before:HAD_DONE]->(position)
            SET before = properties(deed), before.recordedTo = $at
            DELETE deed
            """;

    private static final String OF_ORGANISATIONS = """
            MATCH (decision:Decision {id: $decision})-[deed:DID]->(organisation:Organisation)
            RETURN deed {.*, organisation: organisation.id} AS deed ORDER BY deed.place, deed.link
            """;

    void save(Graph.Writer writer, Change change, String decision, List<Deed> deeds) {
        save(
                writer,
                change,
                decision,
                "Position",
                deeds.stream()
                        .map(deed -> Map.<String, Object>of("about", deed.position(), "deed", deed.properties()))
                        .toList());
    }

    /** What a decision did; nothing of one that was only recorded. */
    List<Deed> of(Graph.Writer writer, String decision) {
        return writer.run(OF, Map.of("decision", decision)).stream()
                .map(row -> Deed.of(row.row("deed")))
                .toList();
    }

    /** Says that a decision did something else than was said before. */
    void supersede(Graph.Writer writer, Change change, String decision) {
        writer.run(SUPERSEDE, Map.of("decision", decision, "at", change.at()));
    }

    void saveOfOrganisations(Graph.Writer writer, Change change, String decision, List<OrganisationDeed> deeds) {
        save(
                writer,
                change,
                decision,
                "Organisation",
                deeds.stream()
                        .map(deed -> Map.<String, Object>of("about", deed.organisation(), "deed", deed.properties()))
                        .toList());
    }

    private static void save(
            Graph.Writer writer, Change change, String decision, String label, List<Map<String, Object>> rows) {
        writer.run(SAVE.formatted(label), Map.of("decision", decision, "rows", rows, "at", change.at()));
    }

    /** What a reorganisation did with organisations. */
    List<OrganisationDeed> ofOrganisations(Graph.Writer writer, String decision) {
        return writer.run(OF_ORGANISATIONS, Map.of("decision", decision)).stream()
                .map(row -> OrganisationDeed.of(row.row("deed")))
                .toList();
    }
}
