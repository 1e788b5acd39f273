package org.cadregraph.eligibility;

import java.util.Optional;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.Certainty;

/** Something that stands in the way on the day of the question. */
record ObstacleFound(Obstacle.Kind kind, Certainty certainty) {

    static Optional<ObstacleFound> of(Obstacle.Kind kind, Outcome stands) {
        return stands == Outcome.FAIL
                ? Optional.empty()
                : Optional.of(new ObstacleFound(kind, stands == Outcome.PASS ? Certainty.CERTAIN : Certainty.POSSIBLE));
    }
}
