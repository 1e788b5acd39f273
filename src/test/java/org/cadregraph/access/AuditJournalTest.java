package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.cadregraph.access.JournalFile.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Nothing that was added is lost, whenever the process ends, and nothing comes into the log twice. */
class AuditJournalTest {

    /** What may happen to a journal, one after another. */
    enum Step {
        ADD,
        TAKE,
        ENTER,
        EMPTY,
        CRASH
    }

    /** As the audit log: it keeps lines, and the number of the last. */
    private static final class Log {

        private final List<String> kept = new ArrayList<>();
        private int last;

        void enter(List<Line> lines) {
            for (Line line : lines) {
                if (line.number() > last) {
                    kept.add(line.reading().who());
                    last = line.number();
                }
            }
        }
    }

    @Property(tries = 300)
    void whateverHappensEachLineIsEnteredOnceAndInOrder(@ForAll @Size(max = 60) List<Step> steps) throws IOException {
        Path directories = Files.createTempDirectory("journal");
        Path directory = directories.resolve("0");
        Log log = new Log();
        List<String> added = new ArrayList<>();
        AuditJournal journal = open(directory, log);
        boolean hasTaken = false;
        List<Line> taken = List.of();
        boolean entered = false;
        try {
            for (Step step : steps) {
                switch (step) {
                    case ADD -> {
                        added.add("Ánh " + added.size());
                        journal.add(reading(added.getLast())).join();
                    }
                    case TAKE -> {
                        taken = journal.toEnter();
                        hasTaken = true;
                        entered = false;
                    }
                    case ENTER -> {
                        log.enter(taken);
                        entered = hasTaken;
                    }
                    case EMPTY -> {
                        if (entered) {
                            journal.entered();
                            taken = List.of();
                            hasTaken = false;
                            entered = false;
                        }
                    }
                    case CRASH -> {
                        // What is on the disk at this moment.
                        Path left = directories.resolve(directory.getFileName() + "x");
                        FileSystemUtils.copyRecursively(directory, left);
                        journal.close();
                        directory = left;
                        journal = open(directory, log);
                        taken = List.of();
                        hasTaken = false;
                        entered = false;
                    }
                }
            }
            enterAll(journal, log);
            assertThat(log.kept).isEqualTo(added);
            assertThat(journal.size()).isZero();
        } finally {
            journal.close();
            FileSystemUtils.deleteRecursively(directories);
        }
    }

    private static AuditJournal open(Path directory, Log log) {
        AuditJournal journal = AuditJournal.open(directory);
        journal.continueAfter(log.last);
        return journal;
    }

    private static void enterAll(AuditJournal journal, Log log) {
        for (int file = 0; file < 2; file++) {
            log.enter(journal.toEnter());
            journal.entered();
        }
    }

    private static Reading reading(String who) {
        return new Reading(Instant.EPOCH, who, null, Map.of("plans", Set.of("c1")));
    }

    @Test
    void whatIsReadBackIsWhatWasAdded(@TempDir Path directory) {
        Reading reading = new Reading(
                Instant.parse("2026-11-27T10:15:30.123Z"),
                "Ánh \"\n\0",
                "Codes",
                Map.of("plans", Set.of("c2", "c1"), "eligibility", Set.of()));
        try (AuditJournal journal = AuditJournal.open(directory)) {
            journal.add(reading).join();
        }
        try (AuditJournal journal = AuditJournal.open(directory)) {
            assertThat(journal.toEnter()).containsExactly(new Line(1, reading));
        }
    }

    @Property(tries = 100)
    void aLineThatWasBeingWrittenIsNoneAndHarmsNoOther(@ForAll int cut) throws IOException {
        byte[] half = "2 {\"who\":\"Ánh\"}".getBytes(StandardCharsets.UTF_8);
        int length = Math.floorMod(cut, half.length + 1);
        Path directory = Files.createTempDirectory("journal");
        try {
            try (AuditJournal journal = AuditJournal.open(directory)) {
                journal.add(reading("first")).join();
            }
            Path file = fileWithLines(directory);
            byte[] bytes = Files.readAllBytes(file);
            int end = new String(bytes, StandardCharsets.UTF_8).indexOf('\0');
            Assume.that(end > 0);
            System.arraycopy(half, 0, bytes, end, length);
            Files.write(file, bytes);
            try (AuditJournal journal = AuditJournal.open(directory)) {
                journal.continueAfter(0);
                journal.add(reading("second")).join();
            }
            try (AuditJournal journal = AuditJournal.open(directory)) {
                assertThat(Stream.concat(journal.toEnter().stream(), second(journal).stream())
                                .map(line ->
                                        line.number() + " " + line.reading().who()))
                        .containsExactly("1 first", "2 second");
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static List<Line> second(AuditJournal journal) {
        journal.entered();
        return journal.toEnter();
    }

    private static Path fileWithLines(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void manyAddAtOnceWhileItIsEmptied(@TempDir Path directory) {
        Log log = new Log();
        try (AuditJournal journal = AuditJournal.open(directory)) {
            try (ExecutorService many = Executors.newFixedThreadPool(8)) {
                IntStream.range(0, 8)
                        .forEach(person -> many.execute(() -> IntStream.range(0, 100)
                                .forEach(n ->
                                        journal.add(reading(person + " " + n)).join())));
                while (log.kept.size() < 800) {
                    enterAll(journal, log);
                }
            }
            IntStream.range(0, 8)
                    .forEach(person -> assertThat(log.kept)
                            .filteredOn(who -> who.startsWith(person + " "))
                            .isEqualTo(IntStream.range(0, 100)
                                    .mapToObj(n -> person + " " + n)
                                    .toList()));
        }
    }

    @Test
    void whoeverIsInterruptedHarmsNobody(@TempDir Path directory) {
        try (AuditJournal journal = AuditJournal.open(directory)) {
            Thread.currentThread().interrupt();
            journal.add(reading("interrupted")).join();
            assertThat(Thread.interrupted()).isTrue();
            journal.add(reading("next")).join();
            assertThat(journal.toEnter()).hasSize(2);
        }
    }

    @Test
    void nobodysNameStaysInWhatIsFree(@TempDir Path directory) throws IOException {
        try (AuditJournal journal = AuditJournal.open(directory)) {
            // More than a file makes room for at once.
            IntStream.range(0, 3)
                    .forEach(n -> journal.add(reading("a".repeat(100_000))).join());
            enterAll(journal, new Log());
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    assertThat(IntStream.range(0, bytes.length).filter(at -> bytes[at] != 0))
                            .isEmpty();
                }
            }
        }
    }

    /** A disk that fails now and then, after half of what it is to write. */
    private static final class Failing extends RandomAccessFile {

        private boolean fails;

        Failing(Path path) throws IOException {
            super(path.toFile(), "rwd");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            super.write(bytes, 0, fails ? bytes.length / 2 : bytes.length);
            if (fails) {
                throw new IOException("The disk takes no more");
            }
        }
    }

    /** A file with a first line, and a second that did not get to the disk wholly. */
    private static JournalFile halfWritten(Path path, Failing disk, String second) throws IOException {
        JournalFile file = JournalFile.open(path, disk);
        file.add(new Line(1, reading("first")));
        file.write();
        disk.fails = true;
        file.add(new Line(2, reading(second)));
        assertThatThrownBy(file::write).isInstanceOf(IOException.class);
        disk.fails = false;
        return file;
    }

    @Test
    void whatTheDiskDidNotTakeIsWrittenWithTheNext(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("1.jsonl");
        try (Failing disk = new Failing(path)) {
            JournalFile file = halfWritten(path, disk, "second");
            file.add(new Line(3, reading("third")));
            file.write();
        }
        try (JournalFile file = JournalFile.open(path)) {
            assertThat(file.lines())
                    .extracting(line -> line.reading().who())
                    .containsExactly("first", "second", "third");
        }
    }

    @Test
    void nothingStaysOfWhatTheDiskTookHalf(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("1.jsonl");
        try (Failing disk = new Failing(path)) {
            JournalFile file = halfWritten(path, disk, "a".repeat(1_000));
            assertThat(file.lines()).hasSize(2);
            file.clear();
        }
        byte[] bytes = Files.readAllBytes(path);
        assertThat(IntStream.range(0, bytes.length).filter(at -> bytes[at] != 0))
                .isEmpty();
    }

    @Test
    void whoeverWaitsWhenItIsClosedWaitsNoLonger(@TempDir Path directory) {
        AuditJournal journal = AuditJournal.open(directory);
        journal.close();
        assertThat(journal.add(reading("late"))).isCompletedExceptionally();
        assertThat(journal.size()).isZero();
    }

    @Test
    void oneProcessHasItAtATime(@TempDir Path directory) {
        try (AuditJournal journal = AuditJournal.open(directory)) {
            assertThat(journal.name()).isNotBlank();
            assertThatThrownBy(() -> AuditJournal.open(directory))
                    .isInstanceOf(UnusableJournal.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void whatIsNoLineOfItIsNotPassedOver(@TempDir Path directory) throws IOException {
        String name;
        try (AuditJournal journal = AuditJournal.open(directory)) {
            name = journal.name();
        }
        Files.writeString(directory.resolve("1.jsonl"), "what is this?\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> AuditJournal.open(directory)).isInstanceOf(UnusableJournal.class);
        // It is not left locked.
        Files.delete(directory.resolve("1.jsonl"));
        try (AuditJournal journal = AuditJournal.open(directory)) {
            assertThat(journal.name()).isEqualTo(name);
        }
    }
}
