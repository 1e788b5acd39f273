package org.cadregraph.privacy;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/** Makes items of an extract from what the graph holds, whatever that is. */
final class ExtractItems {

    /** Words for what the graph calls otherwise; whatever comes to it later goes by its own word. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Cadre", "record"),
            Map.entry("WasCadre", "earlier version"),
            Map.entry("MergedCadre", "merged record"),
            Map.entry("WasMergedCadre", "earlier version of merged record"),
            Map.entry("APPOINTED_TO", "tenure"),
            Map.entry("ROTATED_TO", "tenure"),
            Map.entry("WAS_APPOINTED_TO", "earlier tenure"),
            Map.entry("WAS_ROTATED_TO", "earlier tenure"),
            Map.entry("AWAY_FROM", "absence"),
            Map.entry("WAS_AWAY_FROM", "earlier absence"),
            Map.entry("PLANNED_FOR", "planning entry"),
            Map.entry("WAS_PLANNED_FOR", "earlier planning entry"),
            Map.entry("PROPOSES", "draft of a decision"),
            Map.entry("MERGED_INTO", "merge"),
            Map.entry("AuditEntry", "reading"));

    /** So the earlier version of anything is called. */
    private static final String WAS = "was ";

    private final Map<String, String> titles;

    /** @param titles what records are called, by their ids */
    ExtractItems(Map<String, String> titles) {
        this.titles = titles;
    }

    /** @param row {@code kind}, {@code said} and, where it leads to another record, {@code other} */
    PersonalExtract.Item item(Row row) {
        Row said = row.row("said");
        List<PersonalExtract.Value> values = new ArrayList<>();
        new TreeMap<>(said.values()).forEach((name, value) -> {
            if (value != null) {
                values.add(new PersonalExtract.Value(name, readable(value)));
            }
        });
        @Nullable String other = row.optionalText("other");
        if (other != null) {
            values.add(new PersonalExtract.Value("of", readable(other)));
        }
        return new PersonalExtract.Item(
                kind(row.text("kind")),
                said.optionalText("id"),
                moment(said, "recordedFrom", "at"),
                moment(said, "recordedTo"),
                values);
    }

    private static String kind(String word) {
        String ours = WORDS.get(word);
        String plain =
                word.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        return ours != null ? ours : plain.startsWith(WAS) ? "earlier " + plain.substring(WAS.length()) : plain;
    }

    private static @Nullable OffsetDateTime moment(Row said, String... names) {
        return Arrays.stream(names)
                .filter(name -> said.values().get(name) instanceof ZonedDateTime)
                .map(said::moment)
                .findFirst()
                .orElse(null);
    }

    private String readable(Object value) {
        if (value instanceof Iterable<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(each -> texts.add(each == null ? "" : readable(each)));
            return String.join(", ", texts);
        }
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(this::readable).collect(Collectors.joining(", "));
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toOffsetDateTime().toString();
        }
        String text = String.valueOf(value);
        String title = titles.get(text);
        return title == null ? text : title + " (" + text + ")";
    }
}
