package org.cadregraph.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in the parts by which Vietnamese lists are ordered.
 *
 * @param given given name (tên)
 * @param middle all between the others (tên đệm); may be empty
 * @param family family name (họ); empty for a name of one word
 */
public record PersonName(String given, String middle, String family) {

    /**
     * Takes a name apart. What the source gives apart is taken off the end where it stands; else the last word is the
     * given name and the first one the family name, or the other way round after a given name that comes first.
     *
     * @param familyName as the source gives it apart
     * @param givenName as the source gives it apart
     */
    public static PersonName of(String name, @Nullable String familyName, @Nullable String givenName) {
        List<String> rest = words(name);
        if (familyName != null) {
            List<String> family = words(familyName);
            rest = starts(rest, family) ? dropFirst(rest, family.size()) : withoutLast(rest, family);
        }
        boolean givenFirst = false;
        if (givenName != null) {
            List<String> given = words(givenName);
            givenFirst = !ends(rest, given) && starts(rest, given);
            rest = givenFirst ? dropFirst(rest, given.size()) : withoutLast(rest, given);
        }
        String given = givenName;
        if (given == null) {
            given = rest.isEmpty() ? "" : rest.getLast();
            rest = dropLast(rest, 1);
        }
        String family = familyName;
        if (family == null) {
            family = rest.isEmpty() ? "" : givenFirst ? rest.getLast() : rest.getFirst();
            rest = givenFirst ? dropLast(rest, 1) : dropFirst(rest, 1);
        }
        return new PersonName(given, String.join(" ", rest), family);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<String> withoutLast(List<String> words, List<String> part) {
        return ends(words, part) ? dropLast(words, part.size()) : words;
    }

    private static List<String> dropFirst(List<String> words, int count) {
        return words.subList(Math.min(count, words.size()), words.size());
    }

    private static List<String> dropLast(List<String> words, int count) {
        return words.subList(0, Math.max(words.size() - count, 0));
    }

    private static boolean starts(List<String> words, List<String> part) {
        return part.size() <= words.size() && alike(words.subList(0, part.size()), part);
    }

    private static boolean ends(List<String> words, List<String> part) {
        return part.size() <= words.size() && alike(words.subList(words.size() - part.size(), words.size()), part);
    }

    private static boolean alike(List<String> words, List<String> others) {
        return Text.folded(String.join(" ", words)).equals(Text.folded(String.join(" ", others)));
    }
}
