package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.Text;
import org.cadregraph.organisation.FormerParent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of a Popolo list: an object, of which a property that is left out is one that has no value. */
final class PopoloRow extends SourceRow {

    private final JsonNode row;
    private final String path;

    PopoloRow(JsonNode row) {
        this(row, "");
    }

    private PopoloRow(JsonNode row, String path) {
        this.row = row;
        this.path = path;
    }

    @Override
    void check() {
        if (!row.isObject()) {
            throw new RowFault(path.isEmpty() ? "(row)" : path, row.toString(), "must be an object {…}");
        }
    }

    @Override
    RowFault fault(String field, String reason) {
        JsonNode value = row.path(field);
        String shown = value.isMissingNode() ? null : value.isString() ? value.stringValue() : value.toString();
        return new RowFault(path + field, shown, reason);
    }

    @Override
    @Nullable String idOrNull() {
        JsonNode value = row.path("id");
        return value.isString() || value.isNumber() ? value.asString() : null;
    }

    @Override
    boolean whole() {
        return true;
    }

    @Override
    Set<String> unsaid() {
        return Set.of();
    }

    @Override
    @Nullable String raw(String field) {
        JsonNode value = row.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isString()) {
            throw fault(field, "must be a text");
        }
        return value.stringValue();
    }

    @Override
    boolean flag(String field) {
        JsonNode value = row.path(field);
        if (absent(value)) {
            return false;
        }
        if (!value.isBoolean()) {
            throw fault(field, "must be true or false");
        }
        return value.booleanValue();
    }

    @Override
    @Nullable Integer count(String field) {
        JsonNode value = row.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            throw fault(field, "must be a whole number from 1");
        }
        return value.intValue();
    }

    @Override
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

    @Override
    List<Name> names() {
        return each(
                "other_names",
                name -> new Name(
                        name.required("name"), name.prose("note"), name.date("start_date"), name.date("end_date")));
    }

    @Override
    List<Identifier> identifiers() {
        return each(
                "identifiers",
                identifier -> new Identifier(identifier.required("scheme"), identifier.required("identifier")));
    }

    @Override
    List<FormerParent> formerParents() {
        return each(
                "former_parents",
                former -> new FormerParent(
                        former.required("parent_id"), former.date("end_date", former.required("end_date"))));
    }

    @Override
    <T> List<T> each(String field, Function<SourceRow, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonNode value : list(field)) {
            PopoloRow object = new PopoloRow(value, path + field + "[" + values.size() + "].");
            object.check();
            values.add(read.apply(object));
        }
        return values;
    }

    private Iterable<JsonNode> list(String field) {
        JsonNode value = row.path(field);
        if (absent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw fault(field, "must be a list");
        }
        return value;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
