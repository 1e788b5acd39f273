package org.cadregraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Popolo JSON file on disk. Its lists may stand in any order and be of any length: each is read in a pass of its own,
 * one row in memory at a time.
 */
final class PopoloFile {

    /** A row is followed by the next one, which is no error here. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LOOK_AHEAD = 4;

    private final Path path;

    PopoloFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file to its end without looking at the rows.
     *
     * @throws UnreadableFile when it is empty, in another encoding than UTF-8, not JSON, cut off, or no Popolo
     */
    void check() {
        checkEncoding();
        Set<Section> found = EnumSet.noneOf(Section.class);
        read((section, parser) -> {
            found.add(section);
            parser.skipChildren();
        });
        String missing = Arrays.stream(Section.values())
                .filter(section -> section.required() && !found.contains(section))
                .map(section -> "'" + section.property() + "'")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    "The file has no list " + missing + ": a Popolo file has an object with the lists 'persons',"
                            + " 'organizations', 'posts' and 'memberships', which may be empty",
                    null);
        }
    }

    private void checkEncoding() {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] start = bytes.readNBytes(LOOK_AHEAD);
            if (start.length == 0) {
                throw new UnreadableFile("The file is empty", null);
            }
            int mark = start.length > 1 ? ((start[0] & 0xFF) << 8) | (start[1] & 0xFF) : 0;
            boolean byteOrderMark = mark == 0xFEFF || mark == 0xFFFE;
            boolean zeros = false;
            for (byte b : start) {
                zeros |= b == 0;
            }
            if (byteOrderMark || zeros) {
                throw new UnreadableFile("The file is in UTF-16 or UTF-32: save it as UTF-8", null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over each row of one list with its number, from 0. */
    void rows(Section wanted, ObjIntConsumer<JsonNode> row) {
        read((section, parser) -> {
            if (section != wanted) {
                parser.skipChildren();
                return;
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                row.accept(JSON.readTree(parser), index);
            }
        });
    }

    /** What to do at the start of a list; it leaves the parser at the list's end. */
    private interface AtList {
        void read(Section section, JsonParser parser);
    }

    private void read(AtList atList) {
        try (JsonParser parser = JSON.createParser(path)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile("The file does not start with '{': a Popolo file is one JSON object", null);
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                Optional<Section> section = section(name);
                JsonToken value = parser.nextToken();
                if (section.isEmpty()) {
                    parser.skipChildren();
                } else if (value == JsonToken.START_ARRAY) {
                    atList.read(section.get(), parser);
                } else {
                    throw new UnreadableFile("'" + name + "' is not a list", null);
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new UnreadableFile("Something follows the end of the file's object", null);
            }
        } catch (JacksonException e) {
            throw new UnreadableFile(
                    "The file is not JSON in UTF-8" + place(e.getLocation()) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Optional<Section> section(String name) {
        return Arrays.stream(Section.values())
                .filter(section -> section.property().equals(name))
                .findFirst();
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
