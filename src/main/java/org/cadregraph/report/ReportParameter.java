package org.cadregraph.report;

import java.util.List;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a report may choose.
 *
 * @param name of the operation's variable
 * @param title what people call it
 * @param type of its value
 * @param required whether it must be given
 * @param otherwise the value that holds when none is given, as it is written in an address; absent when there is none
 * @param example a value that gives an answer on the demonstration data; absent when the report answers without one
 */
record ReportParameter(
        String name,
        Words title,
        ParameterType type,
        boolean required,
        @Nullable String otherwise,
        @Nullable String example) {

    /**
     * The value for the operation's variable.
     *
     * @param texts as they stand in an address; several for a list alone
     * @throws Problem when they cannot be read
     */
    Object read(List<String> texts) {
        if (type.list()) {
            return texts.stream().map(this::one).toList();
        }
        if (texts.size() != 1) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'" + name + "' is given " + texts.size() + " times: give one value");
        }
        return one(texts.getFirst());
    }

    private Object one(String text) {
        try {
            return type.read(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(Problem.Code.INVALID_ARGUMENT, "'" + name + "': " + e.getMessage());
        }
    }
}
