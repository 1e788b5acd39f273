package org.cadregraph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cadregraph.rule.Language;
import org.jspecify.annotations.Nullable;

/**
 * A row for each record of a list in the answer.
 *
 * @param columns of the table, in order
 * @param rows where in the answer the rows are: the keys on the way to their list
 * @param connection where in the answer the connection is that is read page by page; absent when it comes at once
 */
record ReportRows(
        List<ReportColumn> columns,
        List<String> rows,
        @Nullable List<String> connection) implements ReportLayout {

    private static final String SEPARATOR = "; ";

    @Override
    public boolean inPages() {
        return connection != null;
    }

    @Override
    public ReportPage page(Map<String, @Nullable Object> answer, Map<String, Object> variables, Language language) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        collect(answer, 0, false, found);
        return new ReportPage(found, next(answer));
    }

    /** What is not there within a list is no row; what is not there on the way to it was not found. */
    private void collect(@Nullable Object at, int depth, boolean listed, List<List<@Nullable Object>> found) {
        if (at instanceof List<?> several) {
            several.forEach(each -> collect(each, depth, true, found));
        } else if (at instanceof Map<?, ?> record) {
            if (depth == rows.size()) {
                found.add(row(record));
            } else {
                collect(record.get(rows.get(depth)), depth + 1, listed, found);
            }
        } else if (!listed) {
            throw ReportLayout.notFound(rows.get(depth - 1));
        }
    }

    private List<@Nullable Object> row(Map<?, ?> record) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(record, column.path())));
        return cells;
    }

    private static @Nullable Object cell(@Nullable Object at, List<String> path) {
        if (at instanceof List<?> several) {
            List<@Nullable Object> cells = new ArrayList<>();
            several.forEach(each -> cells.add(cell(each, path)));
            // An unknown one among others keeps its place, so that the values of two columns stay side by side.
            return cells.stream().allMatch(Objects::isNull)
                    ? null
                    : cells.stream()
                            .map(each -> each == null ? "" : String.valueOf(each))
                            .collect(Collectors.joining(SEPARATOR));
        }
        if (path.isEmpty() || at == null) {
            return at;
        }
        return cell(((Map<?, ?>) at).get(path.getFirst()), path.subList(1, path.size()));
    }

    private @Nullable String next(Map<String, @Nullable Object> answer) {
        if (connection == null) {
            return null;
        }
        @Nullable Object at = answer;
        for (String key : connection) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        if (at instanceof Map<?, ?> page
                && page.get("pageInfo") instanceof Map<?, ?> info
                && info.get("hasNextPage") instanceof Boolean more) {
            return more ? (String) Objects.requireNonNull(info.get("endCursor")) : null;
        }
        throw new IllegalStateException("'" + connection.getLast() + "' does not say whether it goes on");
    }
}
