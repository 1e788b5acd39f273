package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.Text;
import org.cadregraph.api.TextRule;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the properties of one row; the first one that is not as it must be stops the reading. */
final class PopoloRow {

    private static final int SHOWN = 100;

    private static final int LONGEST = TextRule.LONGEST;

    private static final int LONGEST_PROSE = TextRule.LONGEST_PROSE;

    private final JsonNode row;
    private final String path;

    PopoloRow(JsonNode row) {
        this(row, "");
    }

    private PopoloRow(JsonNode row, String path) {
        this.row = row;
        this.path = path;
        if (!row.isObject()) {
            throw new Fault(path.isEmpty() ? "(row)" : path, row.toString(), "must be an object {…}");
        }
    }

    /** A property is not as it must be. */
    static final class Fault extends RuntimeException {

        private final String field;
        private final @Nullable String value;
        private final String reason;

        Fault(String field, @Nullable String value, String reason) {
            super(field + ": " + reason);
            this.field = field;
            this.value = value;
            this.reason = reason;
        }

        RowProblem in(Section section, int index, @Nullable String id) {
            String shown = value != null && value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
            return new RowProblem(section.property(), index, id, field, shown, reason);
        }
    }

    private Fault fault(String field, String reason) {
        JsonNode value = row.path(field);
        String shown = value.isMissingNode() ? null : value.isString() ? value.stringValue() : value.toString();
        return new Fault(path + field, shown, reason);
    }

    /** A text that must be there; as all texts it is composed (NFC) and without spaces around it. */
    String required(String field) {
        String text = optional(field);
        if (text == null) {
            throw fault(field, "is required and must be a text that is not empty");
        }
        return text;
    }

    /** A text of one line that may be left out. */
    @Nullable String optional(String field) {
        String text = text(field, LONGEST);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw fault(field, "must not have line ends or other control characters");
        }
        return text;
    }

    /** A text of any number of lines that may be left out. */
    @Nullable String prose(String field) {
        return text(field, LONGEST_PROSE);
    }

    private @Nullable String text(String field, int longest) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw fault(field, "must be a text");
        }
        String text = Text.keptOrNull(value.stringValue());
        if (text != null && text.length() > longest) {
            throw fault(field, "must not be longer than " + longest + " characters");
        }
        return text;
    }

    /** The row's id however it is written, for the report; absent when it has none that can be told. */
    @Nullable String idOrNull() {
        JsonNode value = row.path("id");
        return value.isString() || value.isNumber() ? value.asString() : null;
    }

    @Nullable PartialDate date(String field) {
        String text = optional(field);
        try {
            return text == null ? null : PartialDate.of(text);
        } catch (IllegalArgumentException e) {
            throw fault(field, String.valueOf(e.getMessage()));
        }
    }

    boolean flag(String field) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw fault(field, "must be true or false");
        }
        return value.booleanValue();
    }

    @Nullable Integer count(String field) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            throw fault(field, "must be a whole number from 1");
        }
        return value.intValue();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(field)) {
            String text = value.isString() ? Text.keptOrNull(value.stringValue()) : null;
            if (text == null || text.length() > LONGEST) {
                throw fault(field, "must be a list of texts, none empty and none longer than " + LONGEST);
            }
            texts.add(text);
        }
        return texts;
    }

    List<Name> names() {
        return each(
                "other_names",
                name -> new Name(
                        name.required("name"), name.prose("note"), name.date("start_date"), name.date("end_date")));
    }

    List<Identifier> identifiers() {
        return each(
                "identifiers",
                identifier -> new Identifier(identifier.required("scheme"), identifier.required("identifier")));
    }

    /** Reads each object of a list. */
    <T> List<T> each(String field, Function<PopoloRow, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonNode value : list(field)) {
            values.add(read.apply(new PopoloRow(value, path + field + "[" + values.size() + "].")));
        }
        return values;
    }

    private Iterable<JsonNode> list(String field) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw fault(field, "must be a list");
        }
        return value;
    }
}
