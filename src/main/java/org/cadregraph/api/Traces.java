package org.cadregraph.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a person can be told in texts that stand elsewhere: reports, the change log.
 *
 * @param pseudonyms the id that each of their records has from now on, by the one that it had; the same where it stays
 * @param keys those of their records, and codes in other registers
 * @param names all that they have or had
 */
public record Traces(Map<String, String> pseudonyms, Set<String> keys, Set<String> names) {

    /** As much of a value as a report shows. */
    private static final int SHOWN = 100;

    public Traces {
        pseudonyms = Map.copyOf(pseudonyms);
        keys = Set.copyOf(keys);
        names = Set.copyOf(names);
    }

    /** These and others. */
    public Traces plus(Traces others) {
        Map<String, String> allIds = new HashMap<>(pseudonyms);
        allIds.putAll(others.pseudonyms);
        return new Traces(allIds, union(keys, others.keys), union(names, others.names));
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Whether a text is one of their keys or ids. */
    public boolean is(String text) {
        return keys.contains(text) || pseudonyms.containsKey(text);
    }

    /** Whether a text names them: has one of their names, keys or ids in it as words of its own. */
    public boolean in(String text) {
        String words = words(text);
        return sought().stream().map(Traces::words).anyMatch(sought -> !sought.isBlank() && words.contains(sought));
    }

    /** Whether a text names them without doubt: a name of one word may be any word, so only longer ones count. */
    public boolean named(String text) {
        Set<String> longer =
                names.stream().filter(name -> name.strip().contains(" ")).collect(Collectors.toSet());
        return new Traces(Map.of(), Set.of(), longer).in(text);
    }

    private static String words(String text) {
        return " " + String.join(" ", SearchedNames.words(text)) + " ";
    }

    private List<String> sought() {
        List<String> sought = new ArrayList<>(names);
        sought.addAll(keys);
        sought.addAll(pseudonyms.keySet());
        return sought;
    }

    /**
     * What the database looks for in lower case and NFC to find texts that may name them; each is then looked at with
     * {@link #in}.
     */
    public List<String> needles() {
        return sought().stream()
                .map(text -> text.length() > SHOWN ? text.substring(0, SHOWN) : text)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT), Text.folded(text)))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }
}
