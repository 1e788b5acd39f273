package org.cadregraph.api;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.VersionInfo;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Puts names in the order of the Vietnamese alphabet (a ă â b c d đ e ê …), the tones counting only between names of
 * the same letters: level, huyền, hỏi, ngã, sắc, nặng. The database compares texts by their characters, so beside each
 * name stands a key whose characters are in this order.
 */
public final class VietnameseOrder {

    private static final RuleBasedCollator COLLATOR = collator();
    private static final HexFormat HEX = HexFormat.of();

    /** Names the way in which keys are made; keys of different ways cannot be compared. */
    static final String SCHEME = "ICU " + VersionInfo.ICU_VERSION + ", collator " + COLLATOR.getVersion();

    private VietnameseOrder() {}

    private static RuleBasedCollator collator() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(Locale.of("vi", "VN"));
        collator.setStrength(Collator.TERTIARY);
        // Frozen, it may be used by all threads.
        return (RuleBasedCollator) collator.freeze();
    }

    /** The key of a name that is ordered as a whole: an organisation's, a position's. */
    public static String of(String name) {
        return HEX.formatHex(COLLATOR.getCollationKey(name).toByteArray());
    }

    /**
     * The key of a person's name: given name, then middle, then family. Each part counts wholly, with its tones, before
     * the next one does, since the part's key ends with a byte that is less than any within one.
     */
    public static String ofPerson(PersonName name) {
        return of(name.given()) + of(name.middle()) + of(name.family());
    }
}
