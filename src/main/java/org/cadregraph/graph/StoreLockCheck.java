package org.cadregraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether another process has the store open, before the server is started on it: the server notices too, but
 * only after it has printed pages of stack traces.
 */
final class StoreLockCheck {

    private StoreLockCheck() {}

    static void check(Path directory) {
        Path lockFile = directory.resolve("data").resolve("databases").resolve("store_lock");
        if (!Files.exists(lockFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StoreInUse(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The store's lock file " + lockFile + " cannot be opened", e);
        }
    }
}
