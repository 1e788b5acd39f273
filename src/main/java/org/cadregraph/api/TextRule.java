package org.cadregraph.api;

import org.jspecify.annotations.Nullable;

/** What a text that comes in must be like to be kept, wherever it comes from. */
public final class TextRule {

    /** Longer texts do not fit into the database's indexes. */
    public static final int LONGEST = 1_000;

    /** The same for notes and reasons, which no index holds. */
    public static final int LONGEST_PROSE = 10_000;

    private TextRule() {}

    /** What is wrong with a text of one line, to be shown after the field's name; absent when nothing is. */
    public static @Nullable String fault(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "must not have line ends or other control characters";
        }
        return tooLong(text, LONGEST);
    }

    /** What is wrong with a text of any number of lines. */
    public static @Nullable String faultOfProse(String text) {
        return tooLong(text, LONGEST_PROSE);
    }

    private static @Nullable String tooLong(String text, int longest) {
        return text.length() > longest ? "must not be longer than " + longest + " characters" : null;
    }
}
