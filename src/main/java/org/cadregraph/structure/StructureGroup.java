package org.cadregraph.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Those who are alike in one way.
 *
 * @param value in which they are; absent for those of whom it is unknown
 * @param count how many they are
 * @param total of how many
 * @param before how many they were on the day that this is held against; absent when it is against none
 */
record StructureGroup(
        @Nullable String value,
        int count,
        int total,
        @Nullable Integer before) {

    /** The share of all, in percent. */
    public @Nullable Double percent() {
        return total == 0 ? null : (Double) (Math.round(count * 10_000.0 / total) / 100.0);
    }

    /** How many more they are than before. */
    public @Nullable Integer change() {
        return before == null ? null : (Integer) (count - before);
    }

    /**
     * The groups of a structure, in order; those of whom it is unknown come last.
     *
     * @param earlier what it is held against; absent for nothing
     */
    static List<StructureGroup> of(
            StructureDimension by, List<StructureCell> cells, @Nullable List<StructureCell> earlier) {
        Map<String, Integer> now = counts(by, cells);
        Map<String, Integer> then = earlier == null ? Map.of() : counts(by, earlier);
        List<StructureCell> all = new ArrayList<>(cells);
        all.addAll(Objects.requireNonNullElse(earlier, List.of()));
        int total = cells.stream().mapToInt(StructureCell::count).sum();
        return all.stream()
                .sorted(by.order())
                .map(cell -> key(by, cell))
                .distinct()
                .map(key -> new StructureGroup(
                        key.isEmpty() ? null : key,
                        now.getOrDefault(key, 0),
                        total,
                        earlier == null ? null : then.getOrDefault(key, 0)))
                .toList();
    }

    private static Map<String, Integer> counts(StructureDimension by, List<StructureCell> cells) {
        Map<String, Integer> counts = new HashMap<>();
        cells.forEach(cell -> counts.merge(key(by, cell), cell.count(), Integer::sum));
        return counts;
    }

    private static String key(StructureDimension by, StructureCell cell) {
        return Objects.requireNonNullElse(by.group(cell), "");
    }
}
