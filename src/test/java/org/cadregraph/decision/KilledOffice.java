package org.cadregraph.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cadregraph.support.Api;
import org.cadregraph.support.Application;
import org.cadregraph.support.Mutations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application that is killed at random moments while a client sends it one decision after another, and started again. */
final class KilledOffice {

    private static final int FEWEST = 5;
    private static final int MOST = 60;
    private static final int ASKED = 200;
    private static final String PASSWORD = "only-for-tests";
    private static final String EFFECTS = """
            query($ids: [ID!]!) { nodes(ids: $ids) { ... on Decision { key effects { place action kind
              cadre { key } position { key } tenure { key from to begunBy { key } endedBy { key } } } } } }
            """;

    private final Path directory;
    private final int bolt = freePort();
    private final Random random = new Random();
    private int acknowledged;

    KilledOffice(Path directory) {
        this.directory = directory;
    }

    /**
     * What came of it.
     *
     * @param killed how often it was
     * @param acknowledged how many decisions were, all of which were found whole
     * @param lost how many of those that were sent when it was killed were not found at all
     */
    record Outcome(int killed, int acknowledged, int lost) {

        Outcome plus(Outcome other) {
            return new Outcome(killed + other.killed, acknowledged + other.acknowledged, lost + other.lost);
        }
    }

    /** Kills it so often; fails when something that was acknowledged is missing afterwards, or anything is half-done. */
    Outcome kill(int rounds) throws Exception {
        int lost = 0;
        for (int round = 0; round < rounds; round++) {
            try (Application application = start()) {
                Api api = application.awaitReady();
                if (round == 0) {
                    load(api);
                } else {
                    lost += goOn(api);
                }
                streamUntilKilled(application, api);
            }
        }
        try (Application application = start()) {
            lost += goOn(application.awaitReady());
            assertRecord(acknowledged);
        }
        return new Outcome(rounds, acknowledged - rounds, lost);
    }

    private Application start() throws IOException {
        return Application.start(
                directory.resolve("data"),
                "512m",
                "--cadre.demonstration-data=false",
                "--cadre.graph.bolt.enabled=true",
                "--cadre.graph.bolt.port=" + bolt,
                "--cadre.graph.bolt.password=" + PASSWORD);
    }

    private static void load(Api api) {
        JsonNode report = api.imported(JsonMapper.shared().writeValueAsString(Shifts.file()), "");
        assertThat(report.path("rejected").asInt(-1)).as("%s", report).isZero();
    }

    /**
     * Looks at what is there, and sends once more the decision of which no answer came.
     *
     * @return how many were lost of those that were not acknowledged: one or none
     */
    private int goOn(Api api) {
        boolean lost = api.data("query($id: ID!) { node(id: $id) { id } }", Map.of("id", Shifts.id(acknowledged)))
                .path("node")
                .isNull();
        int there = lost ? acknowledged : acknowledged + 1;
        assertRecord(there);
        assertEffects(api, there);
        issue(api);
        return lost ? 1 : 0;
    }

    private void assertRecord(int count) {
        try (StoredDecisions store = new StoredDecisions(bolt, PASSWORD)) {
            List<String> lines = store.lines();
            Set<String> there = Set.copyOf(lines);
            Set<String> expected = Shifts.record(count);
            assertThat(lines.stream().filter(line -> !expected.contains(line)))
                    .as("there, and not done by the first %d decisions", count)
                    .isEmpty();
            assertThat(expected.stream().filter(line -> !there.contains(line)))
                    .as("done by the first %d decisions, and not there", count)
                    .isEmpty();
            assertThat(lines).doesNotHaveDuplicates();
        }
    }

    /** The latest decisions do what they say to whoever asks. */
    private static void assertEffects(Api api, int count) {
        List<String> expected = new ArrayList<>();
        int first = Math.max(0, count - ASKED);
        IntStream.range(first, count).forEach(n -> expected.addAll(Shifts.effects(n, count)));
        List<String> told = new ArrayList<>();
        List<String> ids = IntStream.range(first, count).mapToObj(Shifts::id).toList();
        api.data(EFFECTS, Map.of("ids", ids))
                .path("nodes")
                .forEach(decision -> decision.path("effects")
                        .forEach(effect -> told.add(told(decision.path("key").stringValue(), effect))));
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String told(String decision, JsonNode effect) {
        return String.join(
                " ",
                decision,
                effect.path("place").asString(),
                effect.path("action").stringValue(),
                effect.path("kind").stringValue(),
                effect.at("/tenure/key").stringValue(),
                effect.at("/cadre/key").stringValue(),
                effect.at("/position/key").stringValue(),
                effect.at("/tenure/from").stringValue(),
                effect.at("/tenure/begunBy/key").stringValue(),
                effect.at("/tenure/to").asString("null"),
                effect.at("/tenure/endedBy/key").asString("null"));
    }

    /** Sends the next decision; it is acknowledged when this returns. */
    private void issue(Api api) {
        JsonNode issued =
                new Mutations(api).send("issueDecision", Drafts.INPUT, Shifts.draft(acknowledged), "decision { id }");
        assertThat(Mutations.problems(issued)).isEmpty();
        assertThat(issued.at("/decision/id").stringValue()).isEqualTo(Shifts.id(acknowledged));
        acknowledged++;
    }

    /** After some have been acknowledged it is killed at any moment of the next few: however fast the machine is. */
    private void streamUntilKilled(Application application, Api api) throws Exception {
        int first = acknowledged;
        int count = random.nextInt(FEWEST, MOST);
        long start = System.nanoTime();
        while (acknowledged < first + count) {
            issue(api);
        }
        long nanos = random.nextLong((System.nanoTime() - start) / count * FEWEST);
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> killed = clock.schedule(application::kill, nanos, TimeUnit.NANOSECONDS);
            streamUntilCutOff(api);
            killed.get();
        }
        System.out.printf("Killed after %,d decisions%n", acknowledged - first);
    }

    private void streamUntilCutOff(Api api) {
        try {
            while (true) {
                issue(api);
            }
        } catch (UncheckedIOException cutOff) {
            // No answer: whether it was taken is not known.
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
