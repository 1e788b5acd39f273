package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The head of a table: which list it is, and where each field stands. The columns tell the list; the file's name counts
 * only where they fit two.
 */
final class TableHead {

    private final Table table;
    private final char separator;
    private final int columns;
    private final Map<String, Integer> cells = new HashMap<>();
    private final Set<String> unsaid = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();

    private TableHead(Table table, char separator, List<String> names) {
        this.table = table;
        this.separator = separator;
        this.columns = names.size();
        for (int cell = 0; cell < names.size(); cell++) {
            String name = names.get(cell);
            int at = cell;
            table.named(name).ifPresentOrElse(column -> cells.put(column.field(), at), () -> unknown.add(name));
        }
        table.columns().forEach(column -> {
            if (!cells.containsKey(column.field())) {
                unsaid.add(column.field());
            }
        });
    }

    /** @throws UnreadableFile when the columns are those of no list, of two, or one stands there twice */
    static TableHead of(List<String> cells, char separator, String file) {
        List<String> names = cells.stream().map(TableHead::columnName).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new UnreadableFile("'" + file + "' has the column '" + name + "' twice", null);
            }
        }
        List<Table> fitting = Table.all().stream()
                .filter(table -> table.required().allMatch(names::contains))
                .toList();
        if (fitting.isEmpty()) {
            throw noList(names, file);
        }
        long best =
                fitting.stream().mapToLong(table -> known(table, names)).max().orElseThrow();
        List<Table> closest =
                fitting.stream().filter(table -> known(table, names) == best).toList();
        List<Table> named = closest.stream()
                .filter(table -> file.toLowerCase(Locale.ROOT).contains(table.name()))
                .toList();
        if (closest.size() > 1 && named.size() != 1) {
            throw new UnreadableFile(
                    "The columns of '" + file + "' (" + String.join(", ", names) + ") fit "
                            + closest.stream().map(Table::name).collect(Collectors.joining(" and "))
                            + ": give the file the name of its list, or add a column that only one of them has",
                    null);
        }
        return new TableHead(closest.size() == 1 ? closest.getFirst() : named.getFirst(), separator, names);
    }

    private static long known(Table table, List<String> names) {
        return names.stream().filter(name -> table.named(name).isPresent()).count();
    }

    private static UnreadableFile noList(List<String> names, String file) {
        Table nearest = Table.all().stream()
                .max(Comparator.comparingLong(table -> known(table, names)))
                .orElseThrow();
        String missing =
                nearest.required().filter(name -> !names.contains(name)).collect(Collectors.joining(", "));
        String lists = Table.all().stream()
                .map(table -> table.name() + " (" + table.required().collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
        return new UnreadableFile(
                "The first line of '" + file + "' (" + String.join(", ", names)
                        + ") is the head of no known table. For "
                        + nearest.name() + " it lacks: " + missing
                        + ". Apart by commas or semicolons, it must have at least the columns of one of: " + lists,
                null);
    }

    /** Both spellings of "organisation" are taken, and any case. */
    private static String columnName(String cell) {
        return TableRow.bare(cell).toLowerCase(Locale.ROOT).replace("organization", "organisation");
    }

    Table table() {
        return table;
    }

    char separator() {
        return separator;
    }

    int columns() {
        return columns;
    }

    /** Where the field stands that Popolo calls so; negative when it stands nowhere. */
    int cell(String field) {
        return cells.getOrDefault(field, -1);
    }

    /** The fields that this list can have and this table has no column for. */
    Set<String> unsaid() {
        return unsaid;
    }

    /** Columns that no such list has; they are not read. */
    List<String> unknown() {
        return unknown;
    }
}
