package org.cadregraph.career;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real data sets whose folder is given by a property of the build; they are not part of the project. */
final class DataSets {

    private static final String FILE = "popolo.json";

    private DataSets() {}

    /** What a set is called: as its folder. */
    static String name(Path file) {
        return String.valueOf(file.getName(file.getNameCount() - 2));
    }

    /** The files of all sets with careers; without a folder the test is left out, with a message. */
    static List<Path> files() {
        String folder = System.getProperty("cadre.test.data-sets", "");
        assumeTrue(!folder.isBlank(), "No folder of real data sets: run with -Ddata.sets=FOLDER");
        try (Stream<Path> sets = Files.list(Path.of(folder))) {
            return sets.map(set -> set.resolve(FILE))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
