package org.cadregraph.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was sent, as it lies on disk while its import runs.
 *
 * @param path where it lies, under a name of ours
 * @param name what it was called by whoever sent it
 */
record LaidFile(Path path, String name) {

    private static final int LOOK_AHEAD = 4;
    private static final int BUFFER = 8_192;

    /** What a file holds, told by its first bytes. */
    enum Content {
        ZIP,
        GZIP,
        JSON,
        TABLE
    }

    /** @throws UnreadableFile when it is empty or in UTF-16 or UTF-32 */
    Content content() {
        byte[] start = start();
        if (start.length == 0) {
            throw new UnreadableFile("'" + name + "' is empty", null);
        }
        int mark = start.length > 1 ? ((start[0] & 0xFF) << 8) | (start[1] & 0xFF) : 0;
        if (mark == 0x504B) {
            return Content.ZIP;
        }
        if (mark == 0x1F8B) {
            return Content.GZIP;
        }
        boolean zeros = false;
        for (byte b : start) {
            zeros |= b == 0;
        }
        if (mark == 0xFEFF || mark == 0xFFFE || zeros) {
            throw new UnreadableFile("'" + name + "' is in UTF-16 or UTF-32: save it as UTF-8", null);
        }
        return startsAsJson() ? Content.JSON : Content.TABLE;
    }

    private byte[] start() {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(LOOK_AHEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes of a byte order mark it starts with. */
    int byteOrderMark() {
        byte[] start = start();
        boolean mark =
                start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    /** A table's first line never starts with a bracket. */
    private boolean startsAsJson() {
        try (InputStream text = new BufferedInputStream(Files.newInputStream(path))) {
            text.skipNBytes(byteOrderMark());
            int c = text.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = text.read();
            }
            return c == '{' || c == '[';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line with the first bytes that are no UTF-8. */
    long lineThatIsNotUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream input = Files.newInputStream(path)) {
            for (int read = 0; read >= 0; ) {
                read = input.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, text, read < 0);
                text.flip();
                line += text.chars().filter(c -> c == '\n').count();
                text.clear();
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
