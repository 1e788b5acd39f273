package org.cadregraph.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.cadregraph.rule.Outcome;
import org.cadregraph.time.Certainty;

/** Something that stands in the way on the day of the question. */
record ObstacleFound(Obstacle.Kind kind, Certainty certainty) {

    static Optional<ObstacleFound> of(Obstacle obstacle, LocalDate day) {
        Outcome stands = obstacle.stands().apply(day);
        return stands == Outcome.FAIL
                ? Optional.empty()
                : Optional.of(new ObstacleFound(
                        obstacle.kind(), stands == Outcome.PASS ? Certainty.CERTAIN : Certainty.POSSIBLE));
    }
}
