package org.cadregraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RefusedAnswer;
import org.cadregraph.rule.Language;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: above it what it is, with which parameters and when it was asked, then a line with the columns'
 * titles, then the rows. Texts are written as texts, so that none is taken for a formula.
 */
final class XlsxTable implements TableWriter {

    /** What a worksheet can hold. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int FIRST_YEAR = 1900;

    /** What stands for one character there, so that its own first sign has to be written as such. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** So many rows are kept until they are written. */
    private static final int BATCH = 1_000;

    private static final int DAY_CHARACTERS = 10;

    /** Between a text and the next column. */
    private static final int MARGIN = 2;

    /** The heights of a line, and of the highest row, in points. */
    private static final double LINE = 15;

    private static final double MOST_POINTS = 405;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private final List<ReportColumn> columns;
    private final Language language;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final ColumnWidths widths;
    private int next;

    XlsxTable(OutputStream stream, TableHead head) {
        columns = head.report().columns();
        language = head.language();
        workbook = new Workbook(stream, "Cadre Graph", null);
        workbook.properties().setTitle(head.title());
        sheet = workbook.newWorksheet(head.report().name());
        widths = new ColumnWidths(columns.size());
        boolean vietnamese = language == Language.VI;
        text(next, 0, head.title());
        sheet.style(next, 0).bold().fontSize(14).set();
        line(vietnamese ? "Thời điểm" : "Asked at", head.at().format(MOMENT));
        for (ReportParameter parameter : head.report().parameters()) {
            @Nullable String value = head.parameters().get(parameter.name());
            if (value != null) {
                line(parameter.title().in(language), value);
            }
        }
        next += 2;
        for (int i = 0; i < columns.size(); i++) {
            title(i, columns.get(i));
        }
        sheet.freezePane(0, next + 1);
        sheet.repeatRows(next);
        onPaper();
        next++;
    }

    private void title(int column, ReportColumn of) {
        String title = of.title().in(language);
        text(next, column, title);
        for (String word : title.split(" ", -1)) {
            widths.add(column, word);
        }
        StyleSetter style = sheet.style(next, column).bold().wrapText(true);
        switch (of.type()) {
            // Above its numbers, which stand on the right.
            case WHOLE_NUMBER, NUMBER -> style.horizontalAlignment("right").set();
            default -> style.set();
        }
    }

    /** A4 across, all columns on one page, and the titles on each. */
    private void onPaper() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    private void line(String name, String value) {
        next++;
        text(next, 0, name);
        widths.add(0, name);
        text(next, 1, value);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (next >= MOST_ROWS) {
            throw new RefusedAnswer(
                    Problem.Code.LIMIT_EXCEEDED.name(),
                    "A worksheet holds " + MOST_ROWS + " rows, and the report has more: ask for CSV or Parquet");
        }
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            @Nullable Object cell = cells.get(i);
            if (cell != null) {
                cell(i, columns.get(i).type(), cell);
                widths.add(i, String.valueOf(cell));
                lines = Math.max(lines, widths.lines(i, String.valueOf(cell)));
            }
        }
        if (lines > 1) {
            wrap(cells, lines);
        }
        next++;
        if (next % BATCH == 0) {
            settle();
            sheet.flush();
        }
    }

    /** A text that has no room in one line goes on in the next, and the others of its row begin beside its first one. */
    private void wrap(List<@Nullable Object> cells, int lines) {
        sheet.rowHeight(next, Math.min(lines * LINE, MOST_POINTS));
        for (int i = 0; i < cells.size(); i++) {
            @Nullable Object cell = cells.get(i);
            if (cell != null) {
                boolean wraps = widths.lines(i, String.valueOf(cell)) > 1;
                StyleSetter style =
                        sheet.style(next, i).verticalAlignment("top").wrapText(wraps);
                switch (columns.get(i).type()) {
                    case DATE, PARTIAL_DATE -> style.horizontalAlignment("left").set();
                    default -> style.set();
                }
            }
        }
    }

    private void settle() {
        int[] characters = widths.settle();
        for (int i = 0; i < characters.length; i++) {
            sheet.width(i, characters[i] + MARGIN);
        }
    }

    private void cell(int column, CellType type, Object cell) {
        switch (type) {
            case TEXT -> text(next, column, String.valueOf(cell));
            case WHOLE_NUMBER, NUMBER -> sheet.value(next, column, (Number) cell);
            case FLAG -> sheet.value(next, column, (Boolean) cell);
            case DATE, PARTIAL_DATE -> date(column, String.valueOf(cell));
        }
    }

    /** A month or a year stays a text, and so does a day that Excel does not know; all of them begin on the left. */
    private void date(int column, String date) {
        if (date.length() == DAY_CHARACTERS && LocalDate.parse(date).getYear() >= FIRST_YEAR) {
            sheet.value(next, column, LocalDate.parse(date));
            sheet.style(next, column)
                    .format("yyyy-mm-dd")
                    .horizontalAlignment("left")
                    .set();
        } else {
            text(next, column, date);
        }
    }

    /** In the sheet itself, since a table of texts would grow with the rows. */
    private void text(int row, int column, String text) {
        String kept = ESCAPE.matcher(text).replaceAll("_x005F_");
        String cut = kept.length() > MOST_CHARACTERS ? kept.substring(0, MOST_CHARACTERS) : kept;
        if (cut.equals(cut.strip())) {
            sheet.inlineString(row, column, cut);
        } else {
            // Blanks at the ends of a plain one are lost.
            sheet.inlineString(row, column, RichText.builder().run(cut).end().build());
        }
    }

    @Override
    public void end() throws IOException {
        settle();
        sheet.finish();
        workbook.finish();
    }
}
