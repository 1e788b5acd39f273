package org.cadregraph.access;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadregraph.access.JournalFile.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read and is not in the audit log yet: on this machine's disk before the answer goes out. That costs a fraction of
 * an entry in the graph, for which all who read would wait in turn. There are two files, so that one can be emptied while
 * the other takes what comes.
 */
final class AuditJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditJournal.class);

    private static final String NAME = "name";
    private static final int PATIENCE_SECONDS = 10;

    private final String name;
    private final RandomAccessFile lock;
    private JournalFile taking;
    private JournalFile leaving;
    private int last;

    /** What waits to be written. */
    private final Queue<Added> added = new ConcurrentLinkedQueue<>();

    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    private final AtomicInteger size;

    private record Added(Reading reading, CompletableFuture<Boolean> outcome) {}

    private AuditJournal(String name, RandomAccessFile lock, JournalFile taking, JournalFile leaving) {
        this.name = name;
        this.lock = lock;
        this.taking = taking;
        this.leaving = leaving;
        this.size = new AtomicInteger(taking.size() + leaving.size());
    }

    /**
     * Opens the journal in a directory, which is made when it is not there, with what was left in it.
     *
     * @throws UnusableJournal when it cannot be used
     */
    static AuditJournal open(Path directory) {
        try {
            makeOwn(directory);
            RandomAccessFile lock = new RandomAccessFile(directory.resolve(NAME).toFile(), "rw");
            try {
                if (!isOurs(lock)) {
                    throw new UnusableJournal(directory, "another process has it open", null);
                }
                return open(directory, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UnusableJournal(directory, String.valueOf(e.getMessage()), e);
        }
    }

    /** Who read what of whom is for nobody else on the machine. */
    private static void makeOwn(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static AuditJournal open(Path directory, RandomAccessFile lock) throws IOException {
        JournalFile first = JournalFile.open(directory.resolve("1.jsonl"));
        JournalFile second = JournalFile.open(directory.resolve("2.jsonl"));
        // The older lines leave first.
        return first.lastNumber() < second.lastNumber()
                ? new AuditJournal(name(lock), lock, second, first)
                : new AuditJournal(name(lock), lock, first, second);
    }

    private static boolean isOurs(RandomAccessFile file) throws IOException {
        try {
            @Nullable FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String name(RandomAccessFile file) throws IOException {
        if (file.length() == 0) {
            file.write(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        }
        file.seek(0);
        byte[] bytes = new byte[(int) file.length()];
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** By which the graph knows this journal from those of other processes. */
    String name() {
        return name;
    }

    /** Numbers go on after this one: those up to it are in the audit log. */
    synchronized void continueAfter(int number) {
        last = Math.max(number, Math.max(taking.lastNumber(), leaving.lastNumber()));
    }

    /**
     * Adds what was read; it is on the disk once the outcome is there. When that is a failure, the log may tell of it all the
     * same: rather too much than too little.
     */
    CompletableFuture<Boolean> add(Reading reading) {
        Added one = new Added(reading, new CompletableFuture<>());
        size.addAndGet(reading.size());
        added.add(one);
        try {
            writer.execute(this::writeAdded);
        } catch (RejectedExecutionException e) {
            size.addAndGet(-reading.size());
            one.outcome.completeExceptionally(e);
        }
        return one.outcome;
    }

    /** All that came while the disk was busy is written at once. */
    private void writeAdded() {
        List<Added> all = new ArrayList<>();
        try {
            for (Added one = added.peek(); one != null; one = added.peek()) {
                all.add(one);
                added.remove();
            }
            if (!all.isEmpty()) {
                write(all);
                all.forEach(one -> one.outcome.complete(true));
            }
        } catch (IOException | RuntimeException | Error e) {
            // Nobody waits for ever, whatever happens.
            all.forEach(one -> one.outcome.completeExceptionally(e));
        }
    }

    private synchronized void write(List<Added> all) throws IOException {
        for (Added one : all) {
            Line line = new Line(last + 1, one.reading);
            taking.add(line);
            last = line.number();
        }
        taking.write();
    }

    /** Waits until all that was added before is on the disk, or could not be written. */
    void settle() {
        CompletableFuture.runAsync(this::writeAdded, writer).join();
    }

    /** How much there is to enter, what is still to be written with it. */
    int size() {
        return size.get();
    }

    /** The lines of one file, which takes no more until they are {@link #entered}. */
    synchronized List<Line> toEnter() {
        if (leaving.size() == 0) {
            JournalFile full = taking;
            taking = leaving;
            leaving = full;
        }
        return leaving.lines();
    }

    /** The lines that {@link #toEnter} gave are in the audit log. */
    void entered() {
        int left = leaving.size();
        if (left > 0) {
            leaving.clear();
            size.addAndGet(-left);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The disk does not take what was read; whoever waits for it gets no answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Added one = added.poll(); one != null; one = added.poll()) {
            one.outcome.completeExceptionally(new IllegalStateException("The journal was closed"));
        }
        try {
            taking.close();
            leaving.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
