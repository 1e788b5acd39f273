package org.cadregraph.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadregraph.api.Text;

/** What kind of step leads from one organisation to another, read from its source's own word. */
public enum LineageKind {
    MERGER("sap nhap", "hop nhat", "nhap", "gop", "merg", "amalgam", "consolidat", "absor"),
    SPLIT("chia", "tach", "split", "divi", "separat", "demerg", "spin", "spun"),
    RENAME("doi ten", "renam", "name"),
    MOVE("chuyen", "dieu chuyen", "di chuyen", "mov", "relocat", "transfer"),
    REPLACEMENT("thay the", "ke thua", "ke tuc", "replac", "supersed", "succe", "continu"),
    /** Any other; a change of form ("chuyển đổi") is no move. */
    OTHER("chuyen doi");

    /** How the words for it begin, folded. */
    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<String> beginnings;

    LineageKind(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** The kind that the first known word of the text names. */
    public static LineageKind of(String text) {
        String folded = Text.folded(text);
        for (int start = 0; start < folded.length(); start++) {
            boolean word = start == 0 || !Character.isLetter(folded.charAt(start - 1));
            Optional<LineageKind> named = word ? named(folded.substring(start)) : Optional.empty();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return OTHER;
    }

    private static Optional<LineageKind> named(String words) {
        return Arrays.stream(values())
                .filter(kind -> kind.longest(words) > 0)
                .reduce((one, other) -> one.longest(words) >= other.longest(words) ? one : other);
    }

    private int longest(String words) {
        return beginnings.stream()
                .filter(words::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
