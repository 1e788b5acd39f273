package org.cadregraph.benchmark;

import java.util.Map;

/** What is asked of one record of a store, whose answer takes much. */
enum CostlyQuestion {
    COVERAGE(
            "coverage of a subtree",
            "query($id: ID!, $on: Date!) { organisation(by: {id: $id}) { coverage(by: $on, subtree: true, loss: ALL) { posts seats covered shortfallCount } } }"),
    PLANS(
            "the 20 best plans, 6 deep, for a vacancy",
            "query($id: ID!, $on: Date!) { vacancyPlans(openings: [{position: $id, on: $on}], depth: 6, count: 20) { optimal gap plans { score steps { points } } } }"),
    GRAPH(
            "the succession graph of the post, 6 deep",
            "query($id: ID!, $on: Date!) { position(by: {id: $id}) { successionGraph(depth: 6, asOf: $on) { complete cycles { positions { title } } posts { distance position { title } successors { leadsOn inCycle planned { outcome cadre { name } } } } } } }");

    final String title;
    private final String document;

    CostlyQuestion(String title, String document) {
        this.title = title;
        this.document = document;
    }

    Asked of(SuccessionSubjects subjects) {
        String id = this == COVERAGE ? subjects.organisation() : subjects.post();
        return new Asked(document, Map.of("id", id, "on", SuccessionSubjects.DAY));
    }
}
