package org.cadregraph.succession;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.cadregraph.eligibility.Benches;
import org.cadregraph.eligibility.PlannedSuccessor;
import org.cadregraph.graph.Viewer;
import org.cadregraph.organisation.Position;
import org.cadregraph.organisation.Positions;
import org.cadregraph.tenure.Tenures;
import org.springframework.stereotype.Component;

/** Finds succession graphs level by level: in a number of statements that grows with the depth alone. */
@Component
class SuccessionGraphs {

    /** What is deeper, nobody reads. */
    static final int DEEPEST = 6;

    private static final int MOST_VERDICTS = 5_000;

    private final Benches benches;
    private final Positions positions;
    private final Tenures tenures;

    SuccessionGraphs(Benches benches, Positions positions, Tenures tenures) {
        this.benches = benches;
        this.positions = positions;
        this.tenures = tenures;
    }

    /**
     * The graph of each of these posts.
     *
     * @throws Problem when it is asked for too deep, or would be too large
     */
    Map<String, SuccessionGraph> of(Viewer viewer, List<String> ids, int depth, Benches.Asked asked) {
        if (depth < 1 || depth > DEEPEST) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT, "'depth' is from 1 to " + DEEPEST + " moves, not " + depth);
        }
        if (ids.size() > 1) {
            throw new Problem(Problem.Code.LIMIT_EXCEEDED, "One succession graph is made at a time, not " + ids.size());
        }
        Map<String, Position> level = positions.byIds(viewer, ids);
        Map<String, Position> all = new LinkedHashMap<>();
        Map<String, Integer> distances = new LinkedHashMap<>();
        Map<String, List<PlannedSuccessor>> planned = new LinkedHashMap<>();
        int verdicts = 0;
        for (int distance = 0; distance < depth && !level.isEmpty(); distance++) {
            int at = distance;
            all.putAll(level);
            level.keySet().forEach(id -> distances.put(id, at));
            Map<String, List<PlannedSuccessor>> found =
                    benches.of(viewer, level.keySet(), asked, MOST_VERDICTS - verdicts);
            Map<String, Position> next = new LinkedHashMap<>();
            for (String id : level.keySet()) {
                List<PlannedSuccessor> bench = found.getOrDefault(id, List.of());
                planned.put(id, bench);
                verdicts += bench.size();
                for (PlannedSuccessor each : bench) {
                    Position left = each.leaves();
                    if (left != null && !all.containsKey(left.id())) {
                        next.put(left.id(), left);
                    }
                }
            }
            level = next;
        }
        Map<String, Chain> chains =
                Chain.each(tenures.ofPositions(viewer, List.copyOf(all.keySet()), asked.belief()), asked.belief());
        List<SuccessionGraph.Found> posts = new ArrayList<>();
        all.forEach((id, position) -> posts.add(new SuccessionGraph.Found(
                position,
                distances.getOrDefault(id, 0),
                chains.getOrDefault(id, Chain.EMPTY).entries(position, asked.asOf(), asked.asOf()),
                planned.getOrDefault(id, List.of()))));
        return posts.isEmpty()
                ? Map.of()
                : Map.of(ids.getFirst(), SuccessionGraph.of(asked.asOf(), posts, level.isEmpty()));
    }
}
