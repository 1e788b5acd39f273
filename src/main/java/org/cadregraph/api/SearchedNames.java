package org.cadregraph.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of a record as the full-text index has them, folded and in words. Each name stands there twice: joined, as
 * {@code _nguyen_van_an_}, where a name is found by its beginning and a word by its beginning too, and apart, as
 * {@code nguyen van an}, where the index finds each word.
 */
public final class SearchedNames {

    /** Around and between the words of a joined name; no word has it. */
    public static final String JOINT = "_";

    /** Names the way in which all that is computed from names is made, so that an upgrade can tell what is old. */
    static final String SCHEME = "1, " + VietnameseOrder.SCHEME;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchedNames() {}

    /** The words of a text: runs of letters and digits, folded. Signs between them do not count. */
    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(Text.folded(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a whole name, joined. */
    public static String joined(List<String> words) {
        return JOINT + String.join(JOINT, words) + JOINT;
    }

    /**
     * What a register keeps beside a record so that it is found and stands in its place in lists.
     *
     * @param sortKey its key in {@link VietnameseOrder}
     * @param name its present name
     * @param otherNames all other names
     */
    public static Map<String, Object> properties(String sortKey, String name, List<String> otherNames) {
        List<String> searched = Stream.concat(Stream.of(name), otherNames.stream())
                .map(SearchedNames::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .map(words -> joined(words) + " " + String.join(" ", words))
                .toList();
        return Map.of("sortKey", sortKey, "searched", searched);
    }
}
