package org.cadregraph.report;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadregraph.rule.Fields;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/** How a header lays the answer to its query out as a table: where the rows are, and what of each stands in which column. */
final class ReportTable {

    /** The name of a column, or of another part of a table. */
    static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    private final AnswerPaths paths;
    private final Fields header;

    ReportTable(AnswerPaths paths, Fields header) {
        this.paths = paths;
        this.header = header;
    }

    ReportRows read() {
        List<String> rows = rows();
        @Nullable List<String> connection = connection(rows);
        return new ReportRows(columns(rows), rows, connection);
    }

    /** The keys on the way to the list of the rows. */
    private List<String> rows() {
        List<String> keys = AnswerPaths.keys(header.text(ROWS));
        AnswerShape.@Nullable Spot last = null;
        for (int length = 1; length <= keys.size(); length++) {
            last = paths.spot(keys.subList(0, length)).orElse(null);
            if (last == null) {
                header.fault(ROWS, AnswerPaths.notAsked(keys.get(length - 1)));
                return keys;
            }
        }
        if (last == null || last.isValue() || !last.isList()) {
            header.fault(ROWS, "leads to no list of records: name the keys on the way to one, such as cadres.nodes");
        }
        return keys;
    }

    /** How the answer goes on; absent when it comes at once. A list of which a page would be all is none for a report. */
    private @Nullable List<String> connection(List<String> rows) {
        boolean several = false;
        @Nullable List<String> found = null;
        for (int length = 1; length <= rows.size(); length++) {
            List<String> keys = rows.subList(0, length);
            Optional<AnswerShape.Spot> spot = paths.spot(keys);
            if (spot.isEmpty()) {
                return null;
            }
            if (spot.get().isConnection()) {
                if (found != null || several || !goesOn(spot.get())) {
                    header.fault(
                            ROWS,
                            "'" + keys.getLast()
                                    + "' would show its first page alone: give it 'first: $first, after: $after', and let"
                                    + " no other list lie above it");
                    return null;
                }
                found = keys;
                saysWhetherItGoesOn(spot.get(), keys.getLast());
            }
            several |= spot.get().isList();
        }
        if (found == null && declares(Report.AFTER)) {
            header.fault(ROWS, "the variable $after is of no use on the way to the rows: take it out");
        }
        return found;
    }

    private boolean declares(String variable) {
        return paths.query().getVariableDefinitions().stream()
                .anyMatch(each -> each.getName().equals(variable));
    }

    private void saysWhetherItGoesOn(AnswerShape.Spot connection, String key) {
        Optional<AnswerShape.Spot> info = paths.shape().below(connection, "pageInfo");
        if (info.isEmpty()
                || paths.shape().below(info.get(), "hasNextPage").isEmpty()
                || paths.shape().below(info.get(), "endCursor").isEmpty()) {
            header.fault(
                    ROWS, "'" + key + "' does not say how it goes on: ask it for pageInfo { hasNextPage endCursor }");
        }
    }

    private static boolean goesOn(AnswerShape.Spot spot) {
        return spot.asked().stream()
                .map(AnswerShape.Asked::field)
                .allMatch(field -> takes(field, Report.FIRST) && takes(field, Report.AFTER));
    }

    /** The arguments of a connection and the variables of a report are called the same. */
    private static boolean takes(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .map(Argument::getValue)
                .anyMatch(value -> value instanceof VariableReference variable && name.equals(variable.getName()));
    }

    private List<ReportColumn> columns(List<String> rows) {
        Fields columns = header.part(COLUMNS);
        Optional<AnswerShape.Spot> row = paths.spot(rows);
        List<ReportColumn> found = new ArrayList<>();
        for (String name : List.copyOf(columns.rest().keySet())) {
            Fields column = columns.part(name);
            if (!COLUMN.matcher(name).matches()) {
                column.fault("is no name for a column: write small letters a-z, digits and single underscores");
            }
            List<String> path = AnswerPaths.keys(column.text("value"));
            Words title = new Words(column.text("vi"), column.text("en"));
            column.finish();
            row.ifPresent(at -> found.add(new ReportColumn(name, title, path, type(at, path, column))));
        }
        if (found.isEmpty() && row.isPresent()) {
            header.fault(COLUMNS, "there is none: write 'name: {value: …, vi: …, en: …}' for each");
        }
        return found;
    }

    private CellType type(AnswerShape.Spot row, List<String> path, Fields column) {
        AnswerShape.Spot at = row;
        boolean several = false;
        for (String key : path) {
            Optional<AnswerShape.Spot> next = paths.shape().below(at, key);
            if (next.isEmpty()) {
                column.fault("value", AnswerPaths.notAsked(key));
                return CellType.TEXT;
            }
            at = next.get();
            several |= at.isList();
        }
        if (!at.isValue()) {
            column.fault("value", "leads to a record, not to a value: go on to one of its fields");
        }
        return several ? CellType.TEXT : at.cells();
    }
}
