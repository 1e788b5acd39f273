package org.cadregraph.report;

import java.util.Arrays;

/**
 * How wide the columns of a worksheet are: as wide as the longest text in them, within bounds, of those that came before
 * the widths had to be written. Widths are in characters.
 */
final class ColumnWidths {

    /** A longer text goes on in the next line of its cell. */
    static final int MOST = 36;

    /** A day has room, wherever the first one comes. */
    private static final int LEAST = 10;

    /** So many capitals take the room of one character more. */
    private static final int CAPITALS = 4;

    /** A column of eight digits has room for a text of nine letters. */
    private static final int DIGITS = 8;

    private final int[] widths;
    private boolean settled;

    ColumnWidths(int columns) {
        widths = new int[columns];
        Arrays.fill(widths, LEAST);
    }

    /** A text comes into a column. */
    void add(int column, String text) {
        if (!settled) {
            widths[column] = Math.max(widths[column], Math.min(width(text), MOST));
        }
    }

    /**
     * How many lines a text takes in a column into which it came. What has no blank, such as an address, would be cut
     * anywhere: it stays one.
     */
    int lines(int column, String text) {
        int wide = settled ? widths[column] : MOST;
        int room = wide + wide / DIGITS;
        int lines = 1;
        int taken = 0;
        for (String word : text.split(" ", -1)) {
            int more = width(word);
            if (taken > 0 && taken + 1 + more > room) {
                lines++;
                taken = more;
            } else {
                taken += taken > 0 ? 1 + more : more;
            }
        }
        return lines;
    }

    private static int width(String text) {
        return text.length() + (int) text.chars().filter(Character::isUpperCase).count() / CAPITALS;
    }

    /** The widths, which nothing changes from now on. */
    int[] settle() {
        settled = true;
        return widths.clone();
    }
}
