package org.cadregraph.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RefusedAnswer;
import org.jspecify.annotations.Nullable;

/** A report asked by somebody with their parameters. */
final class ReportRun {

    private static final String SEPARATOR = "; ";

    private final Report report;
    private final Map<String, Object> variables;
    private final Asking asking;

    ReportRun(Report report, Map<String, Object> variables, Asking asking) {
        this.report = report;
        this.variables = variables;
        this.asking = asking;
    }

    /**
     * A page of its rows.
     *
     * @param after the cursor after which it begins; absent for the first
     * @param first how many rows it has at most; as the report's own document says when absent
     * @throws RefusedAnswer when whoever asks may not have it
     * @throws Problem when the parameters lead to nothing
     */
    ReportPage page(@Nullable String after, @Nullable Integer first) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        if (after != null) {
            all.put(Report.AFTER, after);
        }
        if (first != null) {
            all.put(Report.FIRST, first);
        }
        Map<String, @Nullable Object> answer = asking.ask(report, all);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows(answer, 0, false, rows);
        return new ReportPage(rows, next(answer));
    }

    /** What is not there within a list is no row; what is not there on the way to it was not found. */
    private void rows(@Nullable Object at, int depth, boolean listed, List<List<@Nullable Object>> rows) {
        if (at instanceof List<?> several) {
            several.forEach(each -> rows(each, depth, true, rows));
        } else if (at instanceof Map<?, ?> record) {
            if (depth == report.rows().size()) {
                rows.add(row(record));
            } else {
                rows(record.get(report.rows().get(depth)), depth + 1, listed, rows);
            }
        } else if (!listed) {
            throw new Problem(
                    Problem.Code.NOT_FOUND,
                    "'" + report.rows().get(depth - 1)
                            + "' is none that there is, or that you may see: look at the parameters");
        }
    }

    private List<@Nullable Object> row(Map<?, ?> record) {
        List<@Nullable Object> cells = new ArrayList<>();
        report.columns().forEach(column -> cells.add(cell(record, column.path())));
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
        Report.Paging paging = report.pages();
        if (paging == null) {
            return null;
        }
        @Nullable Object at = answer;
        for (String key : paging.connection()) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        if (at instanceof Map<?, ?> connection
                && connection.get("pageInfo") instanceof Map<?, ?> info
                && info.get("hasNextPage") instanceof Boolean more) {
            return more ? (String) Objects.requireNonNull(info.get("endCursor")) : null;
        }
        throw new IllegalStateException("The report " + report.name() + " does not say whether it goes on");
    }
}
