package org.cadregraph.dossier;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of cadre work as its source gives it.
 *
 * @param key by which its source knows it
 * @param values by field: a text, a date as it is written, a number, a word of a choice, the id of another record, or a
 *     list of such texts; absent where nothing is said
 * @param named the keys of the records that a row of a file names, by field
 */
public record DossierEntry(String key, Map<String, @Nullable Object> values, Map<String, List<String>> named) {

    /** Why a record no longer stands; every kind has it beside its fields. */
    static final String WITHDRAWN = "withdrawn";

    public DossierEntry {
        values = Collections.unmodifiableMap(new HashMap<>(values));
        named = Map.copyOf(named);
    }

    /** The entry as it is kept in a node. */
    static DossierEntry of(DossierKind<?> kind, Row node) {
        Map<String, @Nullable Object> values = new HashMap<>();
        kind.fields().forEach(field -> {
            Object value = node.values().get(field.name());
            values.put(field.name(), value != null && field.several() ? node.texts(field.name()) : value);
        });
        return new DossierEntry(node.text("key"), values, Map.of());
    }

    public @Nullable String text(String field) {
        return (String) values.get(field);
    }

    /** The texts of a field that may have several, or the one of another. */
    public List<String> texts(String field) {
        return texts(values.get(field));
    }

    static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    public @Nullable PartialDate date(String field) {
        String text = text(field);
        return text == null ? null : PartialDate.of(text);
    }

    public @Nullable Double number(String field) {
        return values.get(field) instanceof Number number ? number.doubleValue() : null;
    }

    /** The same with what is given of each field in the place of what stands here. */
    public DossierEntry with(DossierKind<?> kind, BiFunction<Field, @Nullable Object, @Nullable Object> given) {
        Map<String, @Nullable Object> others = new HashMap<>(values);
        kind.fields().forEach(field -> others.put(field.name(), given.apply(field, values.get(field.name()))));
        return new DossierEntry(key, others, named);
    }

    DossierEntry withdrawn(String reason) {
        Map<String, @Nullable Object> others = new HashMap<>(values);
        others.put(WITHDRAWN, reason);
        return new DossierEntry(key, others, named);
    }
}
