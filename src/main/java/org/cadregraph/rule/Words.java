package org.cadregraph.rule;

/**
 * A text in both languages.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Words(String vi, String en) {

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /** The same text in both. */
    static Words same(String text) {
        return new Words(text, text);
    }
}
