package org.cadregraph.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Popolo JSON file on disk. Its lists may stand in any order and be of any length: each is read in a pass of its own,
 * one row in memory at a time.
 */
final class PopoloFile implements Source {

    /** A row is followed by the next one, which is no error here. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final LaidFile file;

    PopoloFile(LaidFile file) {
        this.file = file;
    }

    @Override
    public Form form() {
        return Form.POPOLO;
    }

    @Override
    public long check() {
        Set<Section> found = EnumSet.noneOf(Section.class);
        AtomicLong rows = new AtomicLong();
        read((section, parser) -> {
            found.add(section);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                rows.incrementAndGet();
            }
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
        return rows.get();
    }

    @Override
    public boolean has(Section section) {
        return section.property() != null;
    }

    @Override
    public List<RowProblem> oddities() {
        return List.of();
    }

    @Override
    public void rows(Section wanted, RowTaker taker) {
        if (!has(wanted)) {
            return;
        }
        AtomicInteger index = new AtomicInteger();
        read((section, parser) -> {
            if (section != wanted) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long line = parser.currentTokenLocation().getLineNr();
                PopoloRow row = new PopoloRow(JSON.readTree(parser));
                taker.take(row, new Place(file.name(), line, index.getAndIncrement()));
            }
        });
    }

    /** What to do at the start of a list; it leaves the parser at the list's end. */
    private interface AtList {
        void read(Section section, JsonParser parser);
    }

    private void read(AtList atList) {
        try (JsonParser parser = JSON.createParser(file.path())) {
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
                .filter(section -> name.equals(section.property()))
                .findFirst();
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
