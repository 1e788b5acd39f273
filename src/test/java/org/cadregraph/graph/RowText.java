package org.cadregraph.graph;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows as a text that is the same whichever way they came: in this process, or over Bolt. */
public final class RowText {

    private RowText() {}

    public static String of(List<? extends Map<String, ?>> rows) {
        return String.valueOf(plain(rows));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), plain(each)));
                yield sorted;
            }
            case List<?> list ->
                list.stream().map(RowText::plain).map(String::valueOf).toList();
            case Object[] array -> plain(Arrays.asList(array));
            case ZonedDateTime moment -> moment.toInstant();
            case null -> null;
            default -> value;
        };
    }
}
