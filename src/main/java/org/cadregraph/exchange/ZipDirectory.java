package org.cadregraph.exchange;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the directory at the end of a zip may hold. It is read into memory as a whole, so its size comes first. */
final class ZipDirectory {

    /** Enough for tens of thousands of names. */
    private static final long LARGEST = 4_000_000;

    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MANY = 0xFFFF;
    private static final Set<String> OF_SYSTEMS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private ZipDirectory() {}

    /** @throws UnreadableFile when it is too large to be read; a zip without one is left to be found out by reading it */
    static void check(LaidFile zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.path().toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            ByteBuffer tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE
                        && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == length) {
                    int entries = Short.toUnsignedInt(tail.getShort(at + 10));
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    if (entries == MANY || size > LARGEST) {
                        throw new UnreadableFile("'" + zip.name() + "' packs too many files: send fewer", null);
                    }
                    return;
                }
            }
        }
    }

    /** @throws UnreadableFile when the name leads out of the archive; it would do no harm here, but means some */
    static void checkName(String name, String zip) {
        boolean absolute = name.startsWith("/") || name.startsWith("\\") || name.matches("^[A-Za-z]:.*");
        if (absolute || parts(name).contains("..") || name.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableFile(
                    "'" + zip + "' has a file whose name leads out of it: '" + name.replaceAll("\\p{Cntrl}", "?") + "'",
                    null);
        }
    }

    /** Whether an operating system left it there, and no person put it. */
    static boolean leftover(String name) {
        return parts(name).stream().anyMatch(part -> part.startsWith(".") || OF_SYSTEMS.contains(part));
    }

    private static List<String> parts(String name) {
        return Stream.of(name.split("[/\\\\]")).toList();
    }
}
