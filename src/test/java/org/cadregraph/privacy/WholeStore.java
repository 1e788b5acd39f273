package org.cadregraph.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadregraph.api.Text;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Row;
import org.cadregraph.support.Store;
import org.jspecify.annotations.Nullable;

/** Looks at every property of every node and edge. */
final class WholeStore {

    private static final int BY_CHANCE = 10;

    private WholeStore() {}

    /** Everything in the store that has one of these values in it, whatever the case and diacritics: what, and which value. */
    static List<String> found(Graph graph, Collection<String> values) {
        Map<String, Pattern> sought = new HashMap<>();
        values.forEach(value -> sought.put(value, pattern(Text.folded(value))));
        List<String> found = new ArrayList<>();
        List<Row> all = new ArrayList<>(rows(graph, "MATCH (n) RETURN labels(n)[0] AS what, properties(n) AS said"));
        all.addAll(rows(graph, "MATCH ()-[r]->() RETURN type(r) AS what, properties(r) AS said"));
        for (Row row : all) {
            Set<String> texts = new HashSet<>();
            row.row("said").values().values().forEach(value -> texts(value, texts));
            texts.forEach(text -> sought.forEach((value, pattern) -> {
                if (pattern.matcher(Text.folded(text)).find()) {
                    found.add(row.text("what") + ": " + text + " has " + value);
                }
            }));
        }
        return found;
    }

    /** A few letters or digits may stand in a random id or a digest by chance: they count where they are a word. */
    private static Pattern pattern(String value) {
        String text = Pattern.quote(value);
        return Pattern.compile(value.length() < BY_CHANCE ? "(?<![\\p{L}\\p{N}])" + text + "(?![\\p{L}\\p{N}])" : text);
    }

    /** Adds the texts of a value, or of each in a list. */
    static void texts(@Nullable Object value, Set<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(each -> texts(each, texts));
        } else if (value instanceof String[] several) {
            texts.addAll(List.of(several));
        }
    }

    static List<Row> rows(Graph graph, String cypher) {
        Store.settle();
        return graph.write(writer -> writer.run(cypher, Map.of()));
    }
}
