package org.cadregraph.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, in UTF-8): a line with the columns' names, then the rows; what there is not is empty. A text
 * that a spreadsheet might take for a formula has an apostrophe before it.
 */
final class CsvTable implements TableWriter {

    /**
     * Where a formula could begin: at the start, and after what divides fields where a comma does not. A tab or an end of
     * line is stripped by some programs to get at what follows; wide signs are taken for the others by some.
     */
    private static final Pattern FORMULA = Pattern.compile("(?:^|(?<=[;\t\r\n]))(?=[=+\\-@\t\r\n＝＋－＠])");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<ReportColumn> columns;
    private final CsvWriter csv;

    /**
     * @param mark whether it begins with a byte order mark, without which Excel does not see that it is UTF-8
     */
    CsvTable(OutputStream stream, TableHead head, boolean mark) throws IOException {
        columns = head.report().columns();
        OutputStreamWriter writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        if (mark) {
            writer.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream().map(ReportColumn::name).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        CsvWriter.CsvWriterRecord row = csv.writeRecord();
        for (int i = 0; i < cells.size(); i++) {
            @Nullable Object cell = cells.get(i);
            row.writeField(cell == null ? "" : text(columns.get(i).type(), cell));
        }
        row.endRecord();
    }

    private static String text(CellType type, Object cell) {
        String text = String.valueOf(cell);
        return type == CellType.TEXT ? FORMULA.matcher(text).replaceAll("'") : text;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
