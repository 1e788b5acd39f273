package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.InputProblems;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Component;

/** What has to hold before a decision can be taken: authority, process, eligibility. */
@Component
class Requirements {

    void check(
            Graph.Writer writer,
            Viewer viewer,
            DecisionInput input,
            List<Order> orders,
            List<Effect> effects,
            InputProblems problems) {}
}
