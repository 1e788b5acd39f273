package org.cadregraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A store with scale data of one size, and what was recorded on it. It is kept for the next run. */
final class Stores {

    private static final Pattern LOADED =
            Pattern.compile("loaded: (\\d+) rows in ([\\d.]+) s|holds these scale data already");

    private final Settings settings;
    private final Path directory;

    Stores(Settings settings, int cadres) {
        this.settings = settings;
        this.directory = settings.directory().resolve(Integer.toString(cadres));
    }

    /**
     * What it took to load a store.
     *
     * @param cpu seconds of the processor's time, with the start
     * @param peakMegabytes the most memory that the process had, by the system's count; absent where it does not count
     */
    record Import(
            long rows, double seconds, double cpu, @Nullable Long peakMegabytes) {

        double perSecond() {
            return rows / seconds;
        }
    }

    Path store() {
        return directory.resolve("store");
    }

    Path requests() {
        return directory.resolve("requests");
    }

    /** Loads the store afresh. */
    Import load(int cadres, String... jvm) {
        FileSystemUtils.deleteRecursively(directory.toFile());
        Import loaded = fill(cadres, jvm);
        if (loaded == null) {
            throw new IllegalStateException(directory + " could not be emptied");
        }
        return loaded;
    }

    /** Loads the store where it is not there; then answers what it took. */
    @Nullable Import fill(int cadres, String... jvm) {
        try (Child product = Endpoint.loading(settings, store(), cadres, jvm)) {
            Matcher loaded = product.await(LOADED);
            return loaded.group(1) == null
                    ? null
                    : new Import(
                            Long.parseLong(loaded.group(1)),
                            Double.parseDouble(loaded.group(2)),
                            product.cpu().toMillis() / 1e3,
                            product.leaveAlone().peakMegabytes());
        }
    }

    /** Has the product answer each question for many records, and what it does for them written down. */
    Map<Question, List<Recorded>> record() {
        List<String> arguments = new ArrayList<>(List.of(requests().toString()));
        arguments.addAll(Endpoint.arguments(settings, store()));
        try (Child recorder =
                Child.start(settings, List.of(), Recorder.class.getName(), arguments.toArray(String[]::new))) {
            recorder.await(Pattern.compile("^= (\\d+)"));
        }
        return Recorded.read(requests());
    }

    /** Starts the program that has a copy of the store open for others. */
    Child database() {
        return Child.start(
                settings,
                List.of(),
                StoreProgram.class.getName(),
                copy("copy").toString(),
                settings.pageCache(),
                requests().toString());
    }

    /** Copies the store, for one more process. */
    Path copy(String name) {
        Path copy = directory.resolve(name);
        try {
            FileSystemUtils.deleteRecursively(copy);
            FileSystemUtils.copyRecursively(store(), copy);
            // The lock of the process that had it open.
            Files.deleteIfExists(copy.resolve("data/databases/store_lock"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
