package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cadregraph.support.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Decisions outlive a crash. Run it with {@code -Dtest=DecisionCrashTest -Ddecision.crash.rounds=100} for more rounds; two
 * applications are killed side by side, since a start keeps one processor busy.
 */
class DecisionCrashTest {

    private static final int ROUNDS = Integer.getInteger("decision.crash.rounds", 10);
    private static final int OFFICES = 2;

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfDone() {
        List<Callable<KilledOffice.Outcome>> offices = IntStream.range(0, Math.min(OFFICES, ROUNDS))
                .<Callable<KilledOffice.Outcome>>mapToObj(n -> () ->
                        new KilledOffice(directory.resolve("office" + n)).kill((ROUNDS + OFFICES - 1 - n) / OFFICES))
                .toList();
        KilledOffice.Outcome all = Mutations.atOnce(offices).stream()
                .reduce(KilledOffice.Outcome::plus)
                .orElseThrow();
        System.out.printf(
                "Killed %,d times while decisions came in: all %,d acknowledged are there whole; of the %,d that were not"
                        + " acknowledged %,d are there whole and %,d not at all%n",
                all.killed(), all.acknowledged(), all.killed(), all.killed() - all.lost(), all.lost());
        assertThat(all.killed()).isEqualTo(ROUNDS);
    }
}
