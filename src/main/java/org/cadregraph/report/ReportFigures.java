package org.cadregraph.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadregraph.rule.Language;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row for each of some numbers in the answer: with what it is a part of, its share in percent, and where what was counted
 * is listed.
 */
record ReportFigures(List<ReportFigure> figures) implements ReportLayout {

    private static final List<ReportColumn> COLUMNS = List.of(
            column("figure", "Mã chỉ tiêu", "Figure", CellType.TEXT),
            column("title", "Chỉ tiêu", "What is counted", CellType.TEXT),
            column("value", "Số lượng", "Number", CellType.WHOLE_NUMBER),
            column("unit", "Đơn vị tính", "Unit", CellType.TEXT),
            column("of", "Trên tổng số", "Of", CellType.WHOLE_NUMBER),
            column("percent", "Tỷ lệ (%)", "Percent", CellType.NUMBER),
            column("list", "Danh sách", "List", CellType.TEXT));

    private static final int DECIMALS = 2;

    private static ReportColumn column(String name, String vi, String en, CellType type) {
        return new ReportColumn(name, new Words(vi, en), List.of(), type);
    }

    @Override
    public List<ReportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean inPages() {
        return false;
    }

    @Override
    public ReportPage page(Map<String, @Nullable Object> answer, Map<String, Object> variables, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReportFigure figure : figures) {
            int value = number(answer, figure.value());
            @Nullable Integer of = figure.of() == null ? null : (Integer) number(answer, figure.of());
            List<@Nullable Object> row = new ArrayList<>();
            row.add(figure.name());
            row.add(figure.title().in(language));
            row.add(value);
            row.add(figure.unit().in(language));
            row.add(of);
            row.add(of == null || of == 0 ? null : (Double) percent(value, of));
            row.add(figure.list() == null ? null : figure.list().address(variables));
            rows.add(row);
        }
        return new ReportPage(rows, null);
    }

    private static int number(Map<String, @Nullable Object> answer, List<String> path) {
        @Nullable Object at = answer;
        for (int depth = 0; depth < path.size(); depth++) {
            if (!(at instanceof Map<?, ?> map)) {
                throw ReportLayout.notFound(path.get(depth - 1));
            }
            at = map.get(path.get(depth));
        }
        if (at instanceof Integer number) {
            return number;
        }
        throw ReportLayout.notFound(path.getLast());
    }

    private static double percent(int value, int of) {
        return BigDecimal.valueOf(value)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
