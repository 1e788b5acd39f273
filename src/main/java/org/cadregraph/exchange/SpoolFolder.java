package org.cadregraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one import. Whoever works on them holds a lock, which the operating system takes back from a process that
 * has died: so it is plain at any moment whether somebody still does.
 */
final class SpoolFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private SpoolFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static SpoolFolder create(Path path) {
        try {
            Files.createDirectories(path);
            PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (rights != null) {
                // The files are about people.
                rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            Files.createFile(path.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for the files of an import can be made: " + path, e);
        }
        return claim(path).orElseThrow(() -> new IllegalStateException("Somebody took " + path + " at once"));
    }

    /** Takes the folder over; empty when somebody works on it. */
    static Optional<SpoolFolder> claim(Path path) {
        try {
            FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new SpoolFolder(path, channel));
                }
            } catch (OverlappingFileLockException withinThisProcess) {
                // Taken all the same.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + path + " cannot be taken", e);
        }
    }

    static boolean exists(Path path) {
        return Files.exists(path.resolve(LOCK));
    }

    /** Where the file of this number lies. */
    Path file(int number) {
        return path.resolve(number + ".data");
    }

    /** For what is worked out from the files on the way. */
    Path scratch(String name) {
        return path.resolve(name + ".tmp");
    }

    /** The files in the order in which they were laid down. */
    List<LaidFile> files(List<String> names) {
        List<LaidFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new LaidFile(file(files.size()), name));
        }
        return files;
    }

    /** Leaves the files for whoever takes the import up again. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        close();
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of an import that has ended cannot be deleted: " + path, e);
        }
    }
}
