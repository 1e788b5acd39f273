package org.cadregraph.decision;

import java.util.List;
import java.util.Map;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.graph.Viewer;
import org.cadregraph.rule.Action;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds all that counts in a case, so that its progress and its ballots are told as they are. What its reader may not see
 * counts too, and is not shown.
 */
@Repository
class CaseRecords {

    /** More than any case has, so that none is told wrong and no answer is without end. */
    private static final int MOST = 10_000;

    private static final String STEPS = """
            UNWIND $ids AS id
            MATCH (whole:PersonnelCase {id: id})-[:ABOUT]->(owner:Organisation) WHERE visibleSubject(owner)
            RETURN id, {classification: owner.classification, steps: COLLECT {
              MATCH (whole)<-[:OF]-(record:CaseStep)-[:ABOUT]->(subject) WHERE record.withdrawn IS NULL
              RETURN record {.*, seen: visibleSubject(subject)} ORDER BY record.on, record.id LIMIT $most
            }} AS value
            """;

    private static final String RESULTS = """
            UNWIND $ids AS id
            MATCH (step:CaseStep {id: id})-[:ABOUT]->(owner:Organisation) WHERE visibleSubject(owner)
            MATCH (step)-[:OF]->(whole:PersonnelCase)
            RETURN id, {classification: owner.classification, action: whole.action, results: COLLECT {
              MATCH (step)<-[:OF]-(record:CaseVote)-[:ABOUT]->(cadre) WHERE record.withdrawn IS NULL
              RETURN {votes: record.votes, cadre: CASE WHEN visibleSubject(cadre) THEN cadre.id END} LIMIT $most
            }} AS value
            """;

    private final Graph graph;

    CaseRecords(Graph graph) {
        this.graph = graph;
    }

    /**
     * The steps of a case.
     *
     * @param classification of the organisation that runs it
     */
    record Steps(@Nullable String classification, List<ProcessStep.Held> held) {

        static final Steps NONE = new Steps(null, List.of());

        static Steps of(Row row) {
            return new Steps(
                    row.optionalText("classification"),
                    row.rows("steps").stream().map(Steps::held).toList());
        }

        private static ProcessStep.Held held(Row step) {
            return new ProcessStep.Held(
                    step.integer("number"),
                    PartialDate.of(step.text("on")),
                    step.flag("seen") ? CaseStep.KIND.read(step) : null);
        }
    }

    /**
     * What the candidates got in a step.
     *
     * @param classification of the organisation that convened it
     * @param action what is to be done in the case
     */
    record Results(
            @Nullable String classification, @Nullable Action action, List<StepBallot.Result> all) {

        static final Results NONE = new Results(null, null, List.of());

        static Results of(Row row) {
            return new Results(
                    row.optionalText("classification"),
                    row.optionalWord("action", Action.class),
                    row.rows("results").stream()
                            .map(result -> new StepBallot.Result(result.optionalText("cadre"), result.integer("votes")))
                            .toList());
        }
    }

    /** The steps of these cases. */
    Map<String, Steps> steps(Viewer viewer, List<String> ids) {
        return graph.single(viewer, STEPS, Map.of("ids", ids, "most", MOST), Steps::of);
    }

    /** What the candidates got in these steps. */
    Map<String, Results> results(Viewer viewer, List<String> ids) {
        return graph.single(viewer, RESULTS, Map.of("ids", ids, "most", MOST), Results::of);
    }
}
