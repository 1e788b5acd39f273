package org.cadregraph.dossier;

import java.math.BigDecimal;
import org.cadregraph.api.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * How many points were given for something.
 *
 * @param name for what
 * @param score from 0 to 100
 */
public record Score(String name, double score) {

    private static final Field.Quantity POINTS = new Field.Quantity("score", true, false, 0, 100);

    private static final char BETWEEN = ':';

    /** The score that was kept as a text. */
    public static Score of(String text) {
        int end = text.lastIndexOf(BETWEEN);
        return new Score(text.substring(0, end), Double.parseDouble(text.substring(end + 1)));
    }

    /** As it is kept, and as files write it: {@code name:score}. The last colon is the one: names may have others. */
    public String text() {
        return name
                + BETWEEN
                + new BigDecimal(Double.toString(score)).stripTrailingZeros().toPlainString();
    }

    /** What is wrong with such a text, to follow the field's name; absent when nothing is. */
    public static @Nullable String fault(String text) {
        int end = text.lastIndexOf(BETWEEN);
        String name = end < 0 ? "" : text.substring(0, end);
        if (name.isBlank()) {
            return "must have a name and a score in each part, as name:score";
        }
        try {
            String fault = POINTS.fault(Double.parseDouble(text.substring(end + 1)));
            return fault == null ? TextRule.fault(name) : "has a score that " + fault;
        } catch (NumberFormatException e) {
            return "has a score that must be a number";
        }
    }
}
