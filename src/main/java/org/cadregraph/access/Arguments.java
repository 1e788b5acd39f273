package org.cadregraph.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Looks into the arguments of a field. */
final class Arguments {

    private Arguments() {}

    /** Whether there is a value at a path, for instance {@code by.identifier}. */
    static boolean isGiven(Map<String, ? extends @Nullable Object> arguments, String path) {
        Object value = arguments;
        for (String step : StringUtils.delimitedListToStringArray(path, ".")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value != null;
    }
}
