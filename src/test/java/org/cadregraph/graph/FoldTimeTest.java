package org.cadregraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.cadregraph.support.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Upkeep may look at all of the record, however long that takes; a request may not. */
@GraphTest
@TestPropertySource(properties = "cadre.graph.read-timeout=2s")
class FoldTimeTest {

    private static final String SEEN = " OPTIONAL MATCH (o:Organisation {id: 'none'}) WHERE visibleOrganisation(o)";

    /** More than a server sends at once. */
    private static final int MANY = 200_000;

    private static final String ROWS = "UNWIND range(1, $many) AS n" + SEEN + " RETURN n";

    private static final String ENDLESS =
            "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH count(a + b) AS n" + SEEN
                    + " RETURN n";

    @Autowired
    private Graph graph;

    /** Counts rows, after a read that began later was ended since its time was over. */
    private final class Slow implements Graph.Fold {

        private int rows;

        @Override
        public boolean add(Row row) {
            if (rows == 0) {
                assertThatThrownBy(() -> graph.read(Viewer.LOCAL, ENDLESS, Map.of()))
                        .isInstanceOf(LimitExceeded.class);
            }
            rows++;
            return true;
        }
    }

    @Test
    void outsideARequestAFoldTakesItsTime() {
        assertThat(graph.fold(Viewer.LOCAL, ROWS, Map.of("many", MANY), Slow::new).rows)
                .isEqualTo(MANY);
    }

    @Test
    void inARequestItIsEnded() {
        RequestCost cost = new RequestCost(1_000, Duration.ofSeconds(60));
        cost.begin();
        try {
            assertThatThrownBy(() -> graph.fold(Viewer.LOCAL, ROWS, Map.of("many", MANY), Slow::new))
                    .isInstanceOf(LimitExceeded.class);
        } finally {
            cost.end();
        }
    }
}
