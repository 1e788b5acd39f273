package org.cadregraph.limit;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through the variables of a request as they came, before anything is made of them. */
final class Variables {

    private final LimitProperties limits;
    private int values;

    private Variables(LimitProperties limits) {
        this.limits = limits;
    }

    /** @throws LimitError when there are too many values, a list is too long, or one lies too deep */
    static void check(Map<String, ? extends @Nullable Object> variables, LimitProperties limits) {
        Variables counted = new Variables(limits);
        variables.values().forEach(value -> counted.value(value, 1));
        LimitError.check(
                LimitCode.TOO_MANY_VALUES,
                counted.values,
                limits.variableValues(),
                "Values in the variables",
                "variable-values",
                "Send them in several requests.");
    }

    private void value(@Nullable Object value, int depth) {
        values++;
        if (value instanceof Map<?, ?> object) {
            deeper(depth);
            object.values().forEach(part -> value(part, depth + 1));
        } else if (value instanceof Collection<?> list) {
            deeper(depth);
            LimitError.check(
                    LimitCode.LIST_TOO_LONG,
                    list.size(),
                    limits.listItems(),
                    "Items of a list in the variables",
                    "list-items",
                    "Send them in several requests.");
            list.forEach(item -> value(item, depth + 1));
        }
    }

    private void deeper(int depth) {
        LimitError.check(
                LimitCode.VALUE_TOO_DEEP,
                depth,
                limits.valueDepth(),
                "Lists and objects within each other in a variable",
                "value-depth",
                "No input of this schema is so deep.");
    }
}
