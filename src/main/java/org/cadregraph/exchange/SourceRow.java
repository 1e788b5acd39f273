package org.cadregraph.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.Text;
import org.cadregraph.api.TextRule;
import org.cadregraph.organisation.FormerParent;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source, whatever its form. Fields go by their Popolo names; the first one that is not as it must be stops
 * the reading with a {@link RowFault}.
 */
abstract class SourceRow {

    /** Longer texts do not fit into the database's indexes. */
    static final int LONGEST = TextRule.LONGEST;

    private static final int LONGEST_PROSE = TextRule.LONGEST_PROSE;

    /** @throws RowFault when it is no row at all */
    abstract void check();

    /** The row's id however it is written, for the report; absent when it has none that can be told. */
    abstract @Nullable String idOrNull();

    /** Whether the row says all there is to say: then a field that is left out has no value. */
    abstract boolean whole();

    /** The fields that such a row may have and this one has no place for. */
    abstract Set<String> unsaid();

    /** A text as it stands there; absent when nothing does. */
    abstract @Nullable String raw(String field);

    abstract boolean flag(String field);

    abstract @Nullable Integer count(String field);

    abstract List<String> texts(String field);

    /** Former and alternative names. */
    abstract List<Name> names();

    abstract List<Identifier> identifiers();

    abstract List<FormerParent> formerParents();

    /** Reads each object of a list. */
    abstract <T> List<T> each(String field, Function<SourceRow, T> read);

    abstract RowFault fault(String field, String reason);

    boolean says(String field) {
        return !unsaid().contains(field);
    }

    /** A text that must be there; as all texts it is composed (NFC) and without spaces around it. */
    String required(String field) {
        String text = optional(field);
        if (text == null) {
            throw fault(field, "is required and must be a text that is not empty");
        }
        return text;
    }

    /** A text of one line that may be left out. */
    @Nullable String optional(String field) {
        String text = text(field, LONGEST);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw fault(field, "must not have line ends or other control characters");
        }
        return text;
    }

    /** A text of any number of lines that may be left out. */
    @Nullable String prose(String field) {
        return text(field, LONGEST_PROSE);
    }

    private @Nullable String text(String field, int longest) {
        String text = Text.keptOrNull(raw(field));
        if (text != null && text.length() > longest) {
            throw fault(field, "must not be longer than " + longest + " characters");
        }
        return text;
    }

    /** One of several words, in any case, that may be left out. */
    <T extends Enum<T>> @Nullable T word(String field, Class<T> words) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> fault(
                        field,
                        "must be one of "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    @Nullable PartialDate date(String field) {
        String text = optional(field);
        return text == null ? null : date(field, text);
    }

    /** The date that stands in a field, alone or beside other things. */
    PartialDate date(String field, String text) {
        try {
            return PartialDate.of(text);
        } catch (IllegalArgumentException e) {
            throw fault(field, String.valueOf(e.getMessage()));
        }
    }
}
