package org.cadregraph.graph;

import java.nio.file.Path;

/** Another process has the store open; two at once would destroy it. */
final class StoreInUse extends RuntimeException {

    private final Path directory;

    StoreInUse(Path directory) {
        super("Another process uses the store in " + directory);
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }
}
