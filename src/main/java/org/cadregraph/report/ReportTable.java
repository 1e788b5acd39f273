package org.cadregraph.report;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
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

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    private final AnswerShape shape;
    private final OperationDefinition query;
    private final Fields header;

    ReportTable(AnswerShape shape, OperationDefinition query, Fields header) {
        this.shape = shape;
        this.query = query;
        this.header = header;
    }

    /** The keys on the way to the list of the rows. */
    List<String> rows() {
        List<String> keys = keys(header.text(ROWS));
        AnswerShape.@Nullable Spot last = null;
        for (int length = 1; length <= keys.size(); length++) {
            last = spot(keys.subList(0, length)).orElse(null);
            if (last == null) {
                header.fault(ROWS, notAsked(keys.get(length - 1)));
                return keys;
            }
        }
        if (last == null || last.isValue() || !last.isList()) {
            header.fault(ROWS, "leads to no list of records: name the keys on the way to one, such as cadres.nodes");
        }
        return keys;
    }

    /** How the answer goes on; absent when it comes at once. A list of which a page would be all is none for a report. */
    Report.@Nullable Paging paging(List<String> rows) {
        boolean several = false;
        Report.@Nullable Paging paging = null;
        for (int length = 1; length <= rows.size(); length++) {
            List<String> keys = rows.subList(0, length);
            Optional<AnswerShape.Spot> spot = spot(keys);
            if (spot.isEmpty()) {
                return null;
            }
            if (spot.get().isConnection()) {
                if (paging != null || several || !goesOn(spot.get())) {
                    header.fault(
                            ROWS,
                            "'" + keys.getLast()
                                    + "' would show its first page alone: give it 'first: $first, after: $after', and let"
                                    + " no other list lie above it");
                    return null;
                }
                paging = new Report.Paging(keys);
                saysWhetherItGoesOn(spot.get(), keys.getLast());
            }
            several |= spot.get().isList();
        }
        if (paging == null && declares(Report.AFTER)) {
            header.fault(ROWS, "the variable $after is of no use on the way to the rows: take it out");
        }
        return paging;
    }

    private boolean declares(String variable) {
        return query.getVariableDefinitions().stream()
                .anyMatch(each -> each.getName().equals(variable));
    }

    private void saysWhetherItGoesOn(AnswerShape.Spot connection, String key) {
        Optional<AnswerShape.Spot> info = shape.below(connection, "pageInfo");
        if (info.isEmpty()
                || shape.below(info.get(), "hasNextPage").isEmpty()
                || shape.below(info.get(), "endCursor").isEmpty()) {
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

    List<ReportColumn> columns(List<String> rows) {
        Fields columns = header.part(COLUMNS);
        Optional<AnswerShape.Spot> row = spot(rows);
        List<ReportColumn> found = new ArrayList<>();
        for (String name : List.copyOf(columns.rest().keySet())) {
            Fields column = columns.part(name);
            if (!COLUMN.matcher(name).matches()) {
                column.fault("is no name for a column: write small letters a-z, digits and single underscores");
            }
            List<String> path = keys(column.text("value"));
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
            Optional<AnswerShape.Spot> next = shape.below(at, key);
            if (next.isEmpty()) {
                column.fault("value", notAsked(key));
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

    private Optional<AnswerShape.Spot> spot(List<String> keys) {
        Optional<AnswerShape.Spot> spot = shape.root(query, keys.getFirst());
        for (String key : keys.subList(1, keys.size())) {
            spot = spot.flatMap(at -> shape.below(at, key));
        }
        return spot;
    }

    private static List<String> keys(String path) {
        return List.of(path.split("\\.", -1));
    }

    private static String notAsked(String key) {
        return "'" + key + "' is not asked for there: name keys of the answer, an alias before its field";
    }
}
