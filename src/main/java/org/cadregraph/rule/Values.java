package org.cadregraph.rule;

import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a rule file. What cannot be read is an {@link IllegalArgumentException} whose message says what is
 * wrong and what to write.
 */
final class Values {

    private static final BigDecimal MOST = new BigDecimal(1000);
    private static final int YEAR = 12;

    private Values() {}

    static int number(String text, int least, int most) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no whole number from " + least + " to " + most + ": write it in digits");
    }

    static BigDecimal decimal(String text) {
        if (text.matches("\\d{1,4}(\\.\\d{1,4})?") && new BigDecimal(text).compareTo(MOST) <= 0) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("'" + text + "' is no number from 0 to 1000: write for instance 1.5");
    }

    static Ratio ratio(String text) {
        try {
            return Ratio.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ": write for instance 2/3", e);
        }
    }

    /** An age in years and months. */
    static Period age(String text) {
        try {
            Period age = Period.parse(text);
            if (!age.isNegative() && age.getDays() == 0 && age.getMonths() < YEAR) {
                return age;
            }
        } catch (DateTimeParseException e) {
            throw noAge(text, e);
        }
        throw noAge(text, null);
    }

    private static IllegalArgumentException noAge(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + text + "' is no age in years and months: write for instance P60Y3M", cause);
    }

    static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("'" + text + "' is neither true nor false: write one of them");
        };
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not known here: write one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Values::name)
                                .collect(Collectors.joining(", "))));
    }

    /** How a constant is written in a file: {@code AT_LEAST} as {@code at-least}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
