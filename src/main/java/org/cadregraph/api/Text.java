package org.cadregraph.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How texts are kept, and how they are compared when somebody types a name without its signs. */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Text() {}

    /** The text as it is kept: composed (NFC), without spaces around it. */
    public static String kept(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** As {@link #kept(String)}; blank becomes absent. */
    public static @Nullable String keptOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : kept(text);
    }

    /** Lower case without diacritics, đ = d included (it has no decomposition): "Đỗ Thị Ánh" becomes "do thi anh". */
    public static String folded(String text) {
        String marked = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(marked).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
