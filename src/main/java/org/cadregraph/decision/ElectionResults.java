package org.cadregraph.decision;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Repository;

/** Finds elections by their terms, and who stood in them by their votes. */
@Repository
class ElectionResults {

    private static final int MOST = 1_000;

    private static final String OF_TERMS = """
            UNWIND $ids AS id
            MATCH (:Term {id: id})<-[:FOR]-(record:Election)-[:ABOUT]->(subject)
            WHERE record.withdrawn IS NULL AND visibleSubject(subject)
            WITH DISTINCT id, record ORDER BY record.on, record.id
            RETURN id, record {.*} AS value
            """;

    private static final String RANKING = """
            UNWIND $ids AS id
            CALL (id) {
              MATCH (whole:Election {id: id})-[:ABOUT]->(whose) WHERE visibleSubject(whose)
              MATCH (whole)<-[:OF]-(record:Candidacy)-[:ABOUT]->(subject)
              WHERE record.withdrawn IS NULL AND visibleSubject(subject)
              WITH DISTINCT record, coalesce(record.votes, -1) AS votes
              RETURN record, votes ORDER BY votes DESC, record.id LIMIT $most
            }
            RETURN id, record {.*} AS value ORDER BY votes DESC, record.id
            """;

    private final Graph graph;

    ElectionResults(Graph graph) {
        this.graph = graph;
    }

    /** The elections for each of these terms, in order of date. */
    Map<String, List<Election>> ofTerms(Viewer viewer, List<String> ids) {
        return viewer.sees(Election.PART)
                ? graph.grouped(viewer, OF_TERMS, Map.of("ids", ids), Election.KIND::read)
                : Map.of();
    }

    /** Who stood in each of these elections, those with most votes first. */
    Map<String, List<Candidacy>> ranking(Viewer viewer, List<String> ids) {
        return viewer.sees(Election.PART)
                ? graph.grouped(viewer, RANKING, Map.of("ids", ids, "most", MOST), Candidacy.KIND::read)
                : Map.of();
    }
}
