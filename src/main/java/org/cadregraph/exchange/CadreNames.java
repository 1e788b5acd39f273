package org.cadregraph.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadregraph.api.Name;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of names by cadre, whatever the order of the files. They lie on disk; in memory is where each
 * cadre's are. Used by one thread at a time.
 */
final class CadreNames implements AutoCloseable {

    static final String CADRE = "cadre_id";

    /** Where a cadre's rows lie: position and length by turns. */
    private final Map<String, long[]> index = new HashMap<>();

    private final Set<String> told = new HashSet<>();
    private final boolean stated;
    private final @Nullable FileChannel rows;
    private String lastCadre = "";
    private List<NameRow> last = List.of();

    private CadreNames(boolean stated, @Nullable FileChannel rows) {
        this.stated = stated;
        this.rows = rows;
    }

    /**
     * Sorts the rows of the files by cadre.
     *
     * @param scratch where they may lie
     */
    static CadreNames of(Source source, Path scratch) {
        if (!source.has(Section.CADRE_NAMES)) {
            return new CadreNames(false, null);
        }
        try {
            Files.deleteIfExists(scratch);
            Files.createFile(scratch);
            CadreNames names = new CadreNames(true, FileChannel.open(scratch, StandardOpenOption.READ));
            try (BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(scratch))) {
                long[] at = {0};
                source.rows(Section.CADRE_NAMES, (row, place) -> {
                    String cadre = row.idOrNull();
                    if (cadre != null) {
                        byte[] bytes = NameRow.read(row, place).bytes();
                        write(out, bytes);
                        names.add(cadre, at[0], bytes.length);
                        at[0] += bytes.length;
                    }
                });
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedOutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("Names cannot be put aside", e);
        }
    }

    private void add(String cadre, long position, long length) {
        long[] before = index.getOrDefault(cadre, new long[0]);
        long[] after = Arrays.copyOf(before, before.length + 2);
        after[before.length] = position;
        after[before.length + 1] = length;
        index.put(cadre, after);
    }

    /** Whether there is a table of names at all. */
    boolean stated() {
        return stated;
    }

    /** The names that its rows give a cadre, without those at fault. */
    List<Name> of(String cadre) {
        List<Name> names = new ArrayList<>();
        for (NameRow row : rows(cadre)) {
            if (row.name() != null) {
                names.add(row.name());
            }
        }
        return names;
    }

    /** The rows about a cadre; nothing when they were asked for before. */
    List<Companion> companions(@Nullable String cadre) {
        if (cadre == null || !index.containsKey(cadre) || !told.add(cadre)) {
            return List.of();
        }
        return rows(cadre).stream()
                .map(row -> new Companion(Section.CADRE_NAMES, row.place(), cadre, row.fault()))
                .toList();
    }

    /** Whether {@link #companions} was asked for this cadre. */
    boolean told(String cadre) {
        return told.contains(cadre);
    }

    private List<NameRow> rows(String cadre) {
        if (!cadre.equals(lastCadre)) {
            last = load(index.getOrDefault(cadre, new long[0]));
            lastCadre = cadre;
        }
        return last;
    }

    private List<NameRow> load(long[] places) {
        List<NameRow> loaded = new ArrayList<>();
        for (int at = 0; at < places.length; at += 2) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(places[at + 1]));
            try {
                while (rows != null && bytes.hasRemaining()) {
                    if (rows.read(bytes, places[at] + bytes.position()) < 0) {
                        throw new IllegalStateException("Names that were put aside are gone");
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException("Names that were put aside cannot be read", e);
            }
            loaded.add(NameRow.of(bytes.array()));
        }
        return loaded;
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
