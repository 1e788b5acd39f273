package org.cadregraph.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** What stands in the store of decisions and tenures, past the application: what nobody would show too. */
final class StoredDecisions implements AutoCloseable {

    // A decision that a tenure names and that is not there reads as its id, which no decision has as its key.
    private static final String TENURE = """
            OPTIONAL MATCH (begun:Decision {id: tenure.begunBy})
            OPTIONAL MATCH (ended:Decision {id: tenure.endedBy})
            RETURN %s, tenure.key, cadre.key, position.key, tenure.from, coalesce(begun.key, tenure.begunBy), tenure.to,
              coalesce(ended.key, tenure.endedBy)
            """;

    private static final List<String> LINES = List.of(
            """
            MATCH (decision:Decision)
            OPTIONAL MATCH (decision)-[:BY]->(organisation:Organisation)
            RETURN 'decision', decision.key, 'by', organisation.key
            """,
            "MATCH (change:Change) WHERE change.what STARTS WITH 'issue'"
                    + " RETURN 'change', change.clientMutationId, change.what",
            """
            MATCH (decision:Decision)-[deed:DID]->(position:Position)
            OPTIONAL MATCH (cadre:Cadre)-[tenure:APPOINTED_TO|ROTATED_TO WHERE tenure.id = deed.record]->(position)
            """ + TENURE.formatted("'effect', decision.key, deed.place, deed.action, deed.kind"),
            "MATCH (cadre:Cadre)-[tenure:APPOINTED_TO|ROTATED_TO]->(position:Position)\n"
                    + TENURE.formatted("'tenure'"),
            """
            MATCH (cadre:Cadre)-[tenure:WAS_APPOINTED_TO|WAS_ROTATED_TO WHERE tenure.recordedTo IS NOT NULL]->
              (position:Position)
            """ + TENURE.formatted("'before'"),
            // What only a transaction that has not ended may leave.
            "MATCH (lock:Lock) RETURN 'lock', lock.name",
            "MATCH (record:Cadre|Position|Decision WHERE record.locked IS NOT NULL) RETURN 'locked', record.key");

    private final Driver driver;

    StoredDecisions(int port, String password) {
        driver = GraphDatabase.driver("bolt://localhost:" + port, AuthTokens.basic("neo4j", password));
    }

    /** A line for each decision, effect, tenure, earlier version and entry of the change log, as {@link Shifts} tells them. */
    List<String> lines() {
        return LINES.stream()
                .flatMap(cypher -> driver.executableQuery("CYPHER 25 " + cypher).execute().records().stream())
                .map(StoredDecisions::line)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String line(Record row) {
        return Stream.of(row.values().toArray())
                .map(value -> Objects.toString(((org.neo4j.driver.Value) value).asObject()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        driver.close();
    }
}
