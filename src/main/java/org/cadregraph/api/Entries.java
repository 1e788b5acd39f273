package org.cadregraph.api;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/** The parts that entries of several kinds share, as the properties that are kept. */
public final class Entries {

    private Entries() {}

    /** A date as it is kept: as the source wrote it. */
    public static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    /**
     * Puts the days that a period certainly and possibly covers, as half-open spans of days, beside its dates as they are
     * written, so that the database itself can answer what holds on a day.
     */
    public static void spans(Map<String, @Nullable Object> properties, Period period) {
        properties.put("possibleFrom", period.possible().from());
        properties.put("possibleTo", period.possible().to());
        properties.put("certainFrom", period.certain().from());
        properties.put("certainTo", period.certain().to());
    }

    /** Names as properties, in an order of their own so that the source's does not matter. */
    public static List<Map<String, @Nullable Object>> names(List<Name> names) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparing(Name::toString))
                .map(Entries::name)
                .toList();
    }

    private static Map<String, @Nullable Object> name(Name name) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("name", name.name());
        properties.put("folded", Text.folded(name.name()));
        properties.put("note", name.note());
        properties.put("from", text(name.from()));
        properties.put("to", text(name.to()));
        return properties;
    }

    /** Identifiers as properties, in an order of their own so that the source's does not matter. */
    public static List<Map<String, @Nullable Object>> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .distinct()
                .sorted(Comparator.comparing(Identifier::scheme).thenComparing(Identifier::code))
                .map(Entries::identifier)
                .toList();
    }

    private static Map<String, @Nullable Object> identifier(Identifier identifier) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("scheme", identifier.scheme());
        properties.put("code", identifier.code());
        return properties;
    }
}
