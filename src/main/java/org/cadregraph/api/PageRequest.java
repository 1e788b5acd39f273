package org.cadregraph.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, after Relay's arguments.
 *
 * @param size how many records at most
 * @param backward whether they are counted from the end
 * @param position the parts of the order at which the page starts, exclusive; {@code null} for the list's own start
 */
public record PageRequest(
        int size, boolean backward, @Nullable List<String> position) {

    /** Most records that one page may hold. */
    public static final int MAXIMUM = 500;

    /** How many records a page holds when nobody says. */
    public static final int DEFAULT = 50;

    /** No text that is kept has a control character. */
    private static final String SEPARATOR = "\n";

    /**
     * Checks Relay's four arguments.
     *
     * @throws Problem when they contradict each other, ask for too much, or the cursor is not one of ours
     */
    public static PageRequest of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw invalid("Give first or last, not both");
        }
        if (last != null ? after != null : before != null) {
            throw invalid("'after' goes with 'first', 'before' goes with 'last'");
        }
        boolean backward = last != null;
        Integer wanted = backward ? last : first;
        int size = wanted == null ? DEFAULT : wanted;
        if (size < 0 || size > MAXIMUM) {
            throw new Problem(
                    size < 0 ? Problem.Code.INVALID_ARGUMENT : Problem.Code.LIMIT_EXCEEDED,
                    "'" + (backward ? "last" : "first") + "' must be from 0 to " + MAXIMUM + ", not " + size
                            + ": ask for a page and go on with its endCursor");
        }
        String cursor = backward ? before : after;
        return new PageRequest(size, backward, cursor == null ? null : decode(cursor));
    }

    /** The n-th part of the position, or the stand-in when the page starts at the list's own start. */
    public String position(int part, String standIn) {
        if (position == null) {
            return standIn;
        }
        if (part >= position.size()) {
            throw invalid("The cursor belongs to another list: use one that this list gave");
        }
        return position.get(part);
    }

    /** As {@link #position(int, String)}, for a part that is a day. */
    public LocalDate day(int part, LocalDate standIn) {
        try {
            return LocalDate.parse(position(part, standIn.toString()));
        } catch (DateTimeParseException e) {
            throw invalid("The cursor belongs to another list: use one that this list gave");
        }
    }

    /** As {@link #position(int, String)}, for a part that is a number. */
    public int number(int part, int standIn) {
        try {
            return Integer.parseInt(position(part, Integer.toString(standIn)));
        } catch (NumberFormatException e) {
            throw invalid("The cursor belongs to another list: use one that this list gave");
        }
    }

    static String encode(List<String> position) {
        byte[] bytes = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<String> decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Arrays.asList(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw invalid("'" + cursor + "' is not a cursor: use one that this list gave");
        }
    }

    private static Problem invalid(String message) {
        return new Problem(Problem.Code.INVALID_ARGUMENT, message);
    }
}
