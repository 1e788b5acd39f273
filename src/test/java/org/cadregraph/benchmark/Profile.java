package org.cadregraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the product's time goes while it answers, question by question: whose code runs, and which methods. */
final class Profile {

    /** Samples by the processor's time, native code included; so far only on Linux. */
    private static final String SAMPLER = "jdk.CPUTimeSample";

    private static final int CONNECTIONS = 16;
    private static final int METHODS = 25;

    /** Whose code a frame is: the first that its name begins with. */
    private static final List<String> OWNERS = List.of(
            "org.cadregraph.access",
            "org.cadregraph.limit",
            "org.cadregraph",
            "org.neo4j",
            "graphql.execution.instrumentation",
            "graphql",
            "org.dataloader",
            "org.springframework.security",
            "org.springframework",
            "com.nimbusds",
            "com.github.benmanes.caffeine",
            "org.apache",
            "tools.jackson",
            "io.micrometer",
            "reactor");

    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, Integer> running = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();
    private int samples;

    /** Starts the product with the JVM's own recorder, and asks it each question for some time. */
    static void ofAnswers(Settings settings, Stores stores, Map<Question, List<Recorded>> requests) {
        Path file = file(settings);
        print(
                file,
                switch (settings.profile()) {
                    case REMOTE -> {
                        try (Child database = stores.database();
                                Endpoint product = Endpoint.remote(
                                        settings, StoreProgram.awaitPort(database), recordingTo(file))) {
                            yield ask(settings, product, requests);
                        }
                    }
                    case GUARDED -> {
                        try (Endpoint product = Endpoint.embedded(
                                settings, stores.store(), GuardsContest.guards(), recordingTo(file))) {
                            yield ask(settings, product.as(GuardsContest.everywhere()), requests);
                        }
                    }
                    case SCOPED -> {
                        List<String> roots = Endpoint.roots(settings, stores.store());
                        try (Endpoint product = Endpoint.embedded(
                                settings, stores.store(), GuardsContest.guards(), recordingTo(file))) {
                            yield ask(settings, product.as(GuardsContest.scoped(roots)), requests);
                        }
                    }
                    case UNGUARDED -> {
                        try (Endpoint product = Endpoint.unguarded(settings, stores.store(), recordingTo(file))) {
                            yield ask(settings, product, requests);
                        }
                    }
                    default -> {
                        try (Endpoint product =
                                Endpoint.embedded(settings, stores.store(), List.of(), recordingTo(file))) {
                            yield ask(settings, product, requests);
                        }
                    }
                });
    }

    /** The same, while it loads a store afresh. */
    static void ofImport(Settings settings, Stores stores) {
        Path file = file(settings);
        Growth.print(settings.cadres(), stores.load(settings.cadres(), recordingTo(file)));
        print(file, Map.of("the loading of a store", Instant.EPOCH));
    }

    private static Path file(Settings settings) {
        try {
            // The recorder does not make the folder that it writes to.
            return Files.createDirectories(settings.directory()).resolve("profile.jfr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] recordingTo(Path file) {
        return new String[] {
            "-XX:StartFlightRecording:" + SAMPLER + "#enabled=true," + SAMPLER
                    + "#throttle=5ms,dumponexit=true,filename=" + file,
            "-XX:FlightRecorderOptions:stackdepth=512"
        };
    }

    /** Answers when each question's turn began. */
    private static Map<String, Instant> ask(
            Settings settings, Endpoint product, Map<Question, List<Recorded>> requests) {
        Map<String, Instant> starts = new LinkedHashMap<>();
        Contestant contestant = Contestant.http("product", product, product.process(), requests);
        contestant.warmUp(requests.keySet(), CONNECTIONS, settings.warmUp());
        for (Question question : Question.values()) {
            starts.put(question.title, Instant.now());
            contestant.turn().run(question, CONNECTIONS, settings.turn().multipliedBy(3));
        }
        return starts;
    }

    private static void print(Path file, Map<String, Instant> starts) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        starts.keySet().forEach(title -> profiles.put(title, new Profile()));
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLER)) {
                    starts.entrySet().stream()
                            .filter(start -> start.getValue().isBefore(event.getStartTime()))
                            .max(Map.Entry.comparingByValue())
                            .map(start -> profiles.get(start.getKey()))
                            .ifPresent(profile -> profile.add(event));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        profiles.forEach((title, profile) -> {
            System.out.printf(
                    "%nWhere %d samples of %s are: the nearest frame that is not the JDK's%n", profile.samples, title);
            profile.print(profile.owners, OWNERS.size() + 1);
            System.out.println("by the method that runs");
            profile.print(profile.running, METHODS);
            System.out.println("by methods of the product, with all that they call");
            profile.print(profile.within, METHODS);
        });
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<String> names =
                event.getStackTrace().getFrames().stream().map(Profile::name).toList();
        samples++;
        String owner = names.stream()
                .flatMap(name -> OWNERS.stream().filter(name::startsWith))
                .findFirst()
                .orElse("the JDK alone");
        owners.merge(owner, 1, Integer::sum);
        running.merge(names.getFirst(), 1, Integer::sum);
        names.stream()
                .filter(name -> name.startsWith("org.cadregraph") && !name.contains("ambda") && !name.contains("$$"))
                .distinct()
                .forEach(name -> within.merge(name, 1, Integer::sum));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private void print(Map<String, Integer> counts, int most) {
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(each ->
                        System.out.printf("  %5.1f %%  %s%n", 100.0 * each.getValue() / samples, each.getKey()));
    }
}
