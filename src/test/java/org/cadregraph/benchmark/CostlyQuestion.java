package org.cadregraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** So many, however slow they are, that the slowest twentieth are two. */
    private static final int LEAST_REQUESTS = 40;

    final String title;
    private final String document;

    CostlyQuestion(String title, String document) {
        this.title = title;
        this.document = document;
    }

    /**
     * What a size showed.
     *
     * @param p50 milliseconds within which half of the requests were answered
     * @param p95 milliseconds within which all but a twentieth were answered
     * @param statements of the database, of one request
     * @param rows read there, by one request
     * @param megabytes that the server allocated for one request, whatever became of them
     */
    record Reading(int cadres, int requests, double p50, double p95, int statements, int rows, double megabytes) {}

    Asked of(SuccessionSubjects subjects) {
        String id = this == COVERAGE ? subjects.organisation() : subjects.post();
        return new Asked(document, Map.of("id", id, "on", SuccessionSubjects.DAY));
    }

    /** The question of its subject. */
    record Asked(String document, Map<String, String> variables) {

        Costs.Answer askOf(Endpoint product) {
            return Costs.ask(product, document, variables);
        }

        /** Asks one request after another, for so long and so many at least. */
        Reading read(int cadres, Endpoint product, Duration turn) {
            List<Long> times = new ArrayList<>();
            Costs.Answer last = askOf(product).orRefused();
            long before = product.process().allocated();
            long end = System.nanoTime() + turn.toNanos();
            while (times.size() < LEAST_REQUESTS || System.nanoTime() < end) {
                last = askOf(product).orRefused();
                times.add(last.nanoseconds());
            }
            long allocated = product.process().allocated() - before;
            List<Long> sorted = times.stream().sorted().toList();
            return new Reading(
                    cadres,
                    sorted.size(),
                    share(sorted, 0.5),
                    share(sorted, 0.95),
                    last.statements(),
                    last.rows(),
                    allocated / 1e6 / sorted.size());
        }

        private static double share(List<Long> sorted, double share) {
            return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
        }
    }
}
