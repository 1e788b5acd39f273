package org.cadregraph.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is read cannot be kept, so nothing confidential can be read; the application does not start. */
final class UnusableJournal extends RuntimeException {

    private final Path directory;

    UnusableJournal(Path directory, String why, @Nullable Throwable cause) {
        super("The journal of the audit log in " + directory + " cannot be used: " + why, cause);
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }
}
