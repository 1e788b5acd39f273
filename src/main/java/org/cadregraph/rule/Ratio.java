package org.cadregraph.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole, kept as a fraction so that two thirds are two thirds.
 *
 * @param part above the line
 * @param whole below the line, not less than {@code part} and not 0
 */
public record Ratio(int part, int whole) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Ratio {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException("'" + part + "/" + whole + "' is not a part of a whole");
        }
    }

    /**
     * Reads {@code 2/3}.
     *
     * @throws IllegalArgumentException when the text is none, with what to write
     */
    static Ratio of(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a part of a whole");
        }
        return new Ratio(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** Whether so many of so many are at least this part. */
    public boolean reachedBy(long count, long all) {
        return count * whole >= part * all;
    }

    /** Whether so many of so many are more than this part. */
    public boolean exceededBy(long count, long all) {
        return count * whole > part * all;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
