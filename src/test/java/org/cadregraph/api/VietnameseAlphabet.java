package org.cadregraph.api;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The Vietnamese order of names, written down from the alphabet and the order of tones alone. */
public final class VietnameseAlphabet {

    /** A space comes before every letter: the names of the same first word stand together. */
    private static final String LETTERS = " aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** Huyền, hỏi, ngã, sắc, nặng, after no tone. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** Letters first; tones between names of the same letters; then capitals after small letters. */
    public static final Comparator<String> ORDER = Comparator.comparing(VietnameseAlphabet::letters, Arrays::compare)
            .thenComparing(VietnameseAlphabet::tones, Arrays::compare)
            .thenComparing(VietnameseAlphabet::capitals, Arrays::compare);

    /** Given name, then middle, then family, for names that are written in the Vietnamese way. */
    public static final Comparator<String> OF_PEOPLE = Comparator.comparing(VietnameseAlphabet::given, ORDER)
            .thenComparing(VietnameseAlphabet::middle, ORDER)
            .thenComparing(VietnameseAlphabet::family, ORDER);

    private VietnameseAlphabet() {}

    private static int[] letters(String name) {
        return composed(name).chars().map(c -> LETTERS.indexOf(bare((char) c))).toArray();
    }

    private static int[] tones(String name) {
        return composed(name).chars().map(c -> tone((char) c)).toArray();
    }

    private static int[] capitals(String name) {
        return composed(name).chars().map(c -> Character.isUpperCase(c) ? 1 : 0).toArray();
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Form.NFC);
    }

    /** The letter without its tone, small: Ấ becomes â. */
    private static char bare(char letter) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(Character.toString(letter), Form.NFD)
                .chars()
                .filter(c -> TONES.indexOf(c) < 0)
                .forEach(c -> bare.append((char) c));
        return composed(bare.toString()).toLowerCase(Locale.ROOT).charAt(0);
    }

    private static int tone(char letter) {
        return Normalizer.normalize(Character.toString(letter), Form.NFD)
                .chars()
                .map(c -> TONES.indexOf(c) + 1)
                .max()
                .orElse(0);
    }

    private static List<String> words(String name) {
        return List.of(name.split(" ", -1));
    }

    private static String given(String name) {
        return words(name).getLast();
    }

    private static String family(String name) {
        return words(name).size() == 1 ? "" : words(name).getFirst();
    }

    private static String middle(String name) {
        List<String> words = words(name);
        return words.size() < 3 ? "" : String.join(" ", words.subList(1, words.size() - 1));
    }
}
