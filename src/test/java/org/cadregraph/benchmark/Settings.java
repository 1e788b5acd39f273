package org.cadregraph.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the benchmark runs ({@code -Dbenchmark.*}).
 *
 * @param cadres how many the contestants compete on; 0 for growth alone
 * @param growth sizes at which the product's growth is shown
 * @param report on how many cadres a report of many rows is read; 0 for none
 * @param succession sizes at which it is shown how the answers to who could follow whom grow
 * @param careers sizes at which it is shown how the answers to questions about all careers grow
 * @param contest who competes
 * @param rounds how often each contestant's turn comes; 0 for no contest
 * @param turn how long a turn is
 * @param warmUp how long each contestant works, by the processor's time, before anything is measured
 * @param profile of what a profile is printed
 * @param directory where stores are kept
 * @param heap of each process
 * @param pageCache of each database
 * @param jvmFlags of each process
 */
record Settings(
        int cadres,
        List<Integer> growth,
        int report,
        List<Integer> succession,
        List<Integer> careers,
        Contested contest,
        int rounds,
        Duration turn,
        Duration warmUp,
        Profiled profile,
        Path directory,
        String heap,
        String pageCache,
        List<String> jvmFlags) {

    /** Who competes: the product with its parts, or with itself without what guards it. */
    enum Contested {
        PARTS,
        GUARDS
    }

    /**
     * Of what a profile is made: of the product while it answers, embedded or remote; without its guards, or with them
     * and asked by somebody who works for all organisations or for a scope; or while a store is loaded.
     */
    enum Profiled {
        NONE(false),
        EMBEDDED(true),
        REMOTE(true),
        UNGUARDED(true),
        GUARDED(true),
        SCOPED(true),
        IMPORT(false);

        final boolean answers;

        Profiled(boolean answers) {
            this.answers = answers;
        }
    }

    static Settings read() {
        return new Settings(
                Integer.parseInt(property("cadres")),
                sizes("growth"),
                Integer.parseInt(property("report")),
                sizes("succession"),
                sizes("careers"),
                Contested.valueOf(property("contest").toUpperCase(Locale.ROOT)),
                Integer.parseInt(property("rounds")),
                Duration.ofMillis(Long.parseLong(property("turn"))),
                Duration.ofSeconds(Long.parseLong(property("warm-up"))),
                Profiled.valueOf(property("profile").toUpperCase(Locale.ROOT)),
                Path.of(property("directory")).toAbsolutePath(),
                property("heap"),
                property("page-cache"),
                words("jvm", " ").toList());
    }

    private static String property(String name) {
        String value = System.getProperty("benchmark." + name);
        if (value == null) {
            throw new IllegalStateException(
                    "-Dbenchmark." + name + " is missing; the build's profile 'benchmark' sets it");
        }
        return value.strip();
    }

    private static List<Integer> sizes(String name) {
        return words(name, ",").map(Integer::valueOf).toList();
    }

    private static Stream<String> words(String name, String separator) {
        return Stream.of(property(name).split(separator, -1)).map(String::strip).filter(word -> !word.isEmpty());
    }
}
