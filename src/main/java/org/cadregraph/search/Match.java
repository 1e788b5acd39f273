package org.cadregraph.search;

import java.util.Arrays;

/** How a name fits a text that was looked for, the best first. */
enum Match {
    /** It is the text, diacritics and all; only case does not matter. */
    EXACT(0),
    /** It is the text, once diacritics and signs are left out of both. */
    FOLDED(1),
    /** It begins with the text. */
    PREFIX(2),
    /** It has all words of the text, whole and in their order. */
    WORDS(3),
    /** Each word of the text begins one of its words, in whatever order. */
    WORD_PREFIXES(4);

    private final int rank;

    Match(int rank) {
        this.rank = rank;
    }

    /** Its place in the order, as the statements and the cursors have it. */
    int rank() {
        return rank;
    }

    static Match of(int rank) {
        return Arrays.stream(values())
                .filter(match -> match.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such rank: " + rank));
    }
}
