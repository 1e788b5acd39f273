package org.cadregraph.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of what was read: a line for each answer, and zeros behind them, for a disk is quicker with what a file has room
 * for. One thread uses it at a time.
 */
final class JournalFile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROOM = 1 << 16;

    /** Writes reach the disk before they return. */
    private final RandomAccessFile file;

    private final List<Line> lines = new ArrayList<>();
    private int records;
    private int last;

    /** What is to be written next; after a failure it holds what was to be written then, too. */
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();

    private long length;
    private long room;

    /** Behind it there are zeros; a write that failed may have left something between the lines' end and it. */
    private long used;

    /**
     * A line.
     *
     * @param number of all that one journal ever had
     */
    record Line(int number, Reading reading) {

        int size() {
            return reading.size();
        }
    }

    private JournalFile(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Opens a file, with what it holds; one that is not there is made.
     *
     * @throws IOException when it cannot be read, or holds what no journal does
     */
    static JournalFile open(Path path) throws IOException {
        return open(path, new RandomAccessFile(path.toFile(), "rwd"));
    }

    /** @param opened the file at the path */
    static JournalFile open(Path path, RandomAccessFile opened) throws IOException {
        JournalFile file = new JournalFile(opened);
        try {
            file.read(Files.readAllBytes(path));
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e instanceof IOException failure
                    ? failure
                    : new IOException(path + " holds no lines of a journal", e);
        }
    }

    private void read(byte[] bytes) throws IOException {
        length = end(bytes);
        new String(bytes, 0, (int) length, StandardCharsets.UTF_8).lines().forEach(line -> {
            int space = line.indexOf(' ');
            keep(new Line(
                    Integer.parseInt(line.substring(0, space)),
                    JSON.readValue(line.substring(space + 1), Reading.class)));
        });
        room = bytes.length;
        file.seek(length);
        file.write(new byte[bytes.length - (int) length]);
        used = length;
    }

    /** A line without an end was being written when the process was ended: nobody got the answer of which it tells. */
    private static int end(byte[] bytes) {
        int end = 0;
        for (int at = 0; at < bytes.length && bytes[at] != 0; at++) {
            if (bytes[at] == '\n') {
                end = at + 1;
            }
        }
        return end;
    }

    /** Adds a line; it is on the disk once {@link #write} has returned. When that fails, it may still get there later. */
    void add(Line line) {
        String text = line.number() + " " + JSON.writeValueAsString(line.reading()) + "\n";
        unwritten.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        keep(line);
    }

    private void keep(Line line) {
        lines.add(line);
        records += line.size();
        last = line.number();
    }

    /** Writes the lines that were added. */
    void write() throws IOException {
        byte[] bytes = unwritten.toByteArray();
        if (length + bytes.length > room) {
            int more = Math.max(ROOM, bytes.length);
            file.seek(room);
            file.write(new byte[more]);
            room += more;
        }
        used = Math.max(used, length + bytes.length);
        file.seek(length);
        file.write(bytes);
        length += bytes.length;
        unwritten.reset();
    }

    /** The number of the last line that it took, whether it is still there or not; 0 when it took none. */
    int lastNumber() {
        return last;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The sizes of its lines together. */
    int size() {
        return records;
    }

    /** Takes all lines away, those that did not get to the disk too. */
    void clear() {
        try {
            // Nobody's name stays in what is free.
            file.seek(0);
            file.write(new byte[(int) used]);
            file.setLength(Math.min(room, ROOM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
        used = 0;
        room = Math.min(room, ROOM);
        unwritten.reset();
        lines.clear();
        records = 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
