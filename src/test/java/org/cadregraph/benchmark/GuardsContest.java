package org.cadregraph.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;
import org.cadregraph.support.Tokens;

/**
 * What it costs that nobody sees what is not theirs and nothing can be knocked over: the product with all of it, asked by
 * people who sign in with a token, against the same without any of it. All of them may see all records, so that all
 * answers are the same: one works for all organisations, one for a scope that holds them all.
 */
final class GuardsContest {

    private static final String WITHOUT = "without guards";
    private static final String EVERYWHERE = "guarded, all organisations";
    private static final String SCOPED = "guarded, a scope";

    private static final double MOST = 1.15;

    private GuardsContest() {}

    static void run(Settings settings, Stores stores, Map<Question, List<Recorded>> requests) {
        // Before anybody has it open.
        Path first = stores.copy("without");
        Path second = stores.copy("scoped");
        try (Endpoint without = Endpoint.unguarded(settings, first);
                Endpoint everywhere =
                        Endpoint.embedded(settings, stores.store(), guards()).as(everywhere());
                Endpoint scoped = Endpoint.embedded(settings, second, guards()).as(scoped(without.roots()))) {
            without.compare(requests);
            everywhere.compare(requests);
            scoped.compare(requests);
            new Contest(
                            settings,
                            requests,
                            List.of(
                                    Contestant.http(WITHOUT, without, without.process(), requests),
                                    Contestant.http(EVERYWHERE, everywhere, everywhere.process(), requests),
                                    Contestant.http(SCOPED, scoped, scoped.process(), requests)),
                            GuardsContest::judge)
                    .compete();
        }
    }

    /** The header of somebody who works for all organisations. */
    static String everywhere() {
        return Tokens.header("all", List.of("reader"), List.of("*"));
    }

    /** The header of somebody who works for these organisations. */
    static String scoped(List<String> organisations) {
        return Tokens.header("part", List.of("reader"), organisations);
    }

    /** What lets the product know who asks. */
    static List<String> guards() {
        return List.of(
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + Tokens.publicKey(),
                // They ask as fast as they are answered.
                "--cadre.limits.requests-per-second=1000000",
                "--cadre.limits.burst=1000000");
    }

    private static void judge(Verdicts verdicts, Question question, int connections, Map<String, Reading> medians) {
        Reading without = Verdicts.of(medians, WITHOUT);
        for (String name : List.of(EVERYWHERE, SCOPED)) {
            Reading with = Verdicts.of(medians, name);
            verdicts.atMost(question, connections, name + ": CPU / without", with.cpu() / without.cpu(), MOST);
            verdicts.atMost(question, connections, name + ": p50 / without", with.p50() / without.p50(), MOST);
        }
    }
}
