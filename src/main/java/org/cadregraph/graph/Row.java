package org.cadregraph.graph;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, or a map projection within one: values by name, typed by the accessor that is called.
 *
 * @param values as the database returned them
 */
public record Row(Map<String, @Nullable Object> values) {

    /** @throws IllegalStateException when there is no such value, so that a misspelt name is noticed at once */
    public String text(String name) {
        return required(name, optionalText(name));
    }

    public @Nullable String optionalText(String name) {
        return (String) values.get(name);
    }

    public int integer(String name) {
        return required(name, optionalInteger(name));
    }

    public @Nullable Integer optionalInteger(String name) {
        return values.get(name) instanceof Number number ? Math.toIntExact(number.longValue()) : null;
    }

    public @Nullable Double optionalNumber(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    /** The constant of an enumeration that a text names. */
    public <E extends Enum<E>> @Nullable E optionalWord(String name, Class<E> type) {
        String text = optionalText(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** An absent flag is a flag that is not set. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public OffsetDateTime moment(String name) {
        return required(name, optionalMoment(name));
    }

    public @Nullable OffsetDateTime optionalMoment(String name) {
        return values.get(name) instanceof ZonedDateTime moment ? moment.toOffsetDateTime() : null;
    }

    /** An absent list is an empty one. A stored list comes as an array from the one adapter, as a list from the other. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof String[] texts) {
            return List.of(texts);
        }
        return value instanceof List<?> texts
                ? texts.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The days of a list that a statement collected; an absent list is an empty one. */
    public List<LocalDate> dates(String name) {
        return values.get(name) instanceof List<?> dates
                ? dates.stream().map(LocalDate.class::cast).toList()
                : List.of();
    }

    public Row row(String name) {
        return required(name, optionalRow(name));
    }

    @SuppressWarnings("unchecked") // a map projection has text keys
    public @Nullable Row optionalRow(String name) {
        return values.get(name) instanceof Map<?, ?> map ? new Row((Map<String, @Nullable Object>) map) : null;
    }

    @SuppressWarnings("unchecked") // a map projection has text keys
    public List<Row> rows(String name) {
        return values.get(name) instanceof List<?> rows
                ? rows.stream()
                        .map(row -> new Row((Map<String, @Nullable Object>) row))
                        .toList()
                : List.of();
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("No value '" + name + "' in a row that has " + values.keySet());
        }
        return value;
    }
}
