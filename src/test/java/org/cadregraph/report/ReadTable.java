package org.cadregraph.report;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A report as a program of somebody else reads it: the line above the rows, and the rows as texts, in which nothing is an
 * empty text.
 */
record ReadTable(List<String> head, List<List<String>> rows) {

    private static final String MARK = "\uFEFF";

    /** One format writes a whole number among others as 90, another one as 90.0. */
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0");

    ReadTable {
        rows = rows.stream()
                .map(row -> row.stream().map(ReadTable::plain).toList())
                .toList();
    }

    private static String plain(String cell) {
        Matcher whole = WHOLE.matcher(cell);
        return whole.matches() ? whole.group(1) : cell;
    }

    /** The rows, each cell by what stands above it. */
    List<Map<String, String>> records() {
        return rows.stream()
                .map(row -> {
                    Map<String, String> record = new HashMap<>();
                    for (int i = 0; i < head.size(); i++) {
                        record.put(head.get(i), row.get(i));
                    }
                    return record;
                })
                .toList();
    }

    static ReadTable csv(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(
                text.startsWith(MARK) ? text.substring(1) : text,
                CSVFormat.RFC4180.builder().get())) {
            List<List<String>> lines =
                    parser.stream().map(CSVRecord::toList).map(List::copyOf).toList();
            return new ReadTable(lines.getFirst(), lines.subList(1, lines.size()));
        }
    }

    static ReadTable json(byte[] file) throws ParseException {
        JSONObject table =
                (JSONObject) new JSONParser(JSONParser.MODE_RFC4627).parse(new String(file, StandardCharsets.UTF_8));
        List<String> names = objects(table, "columns").stream()
                .map(column -> String.valueOf(column.get("name")))
                .toList();
        List<List<String>> rows = objects(table, "rows").stream()
                .map(row -> names.stream().map(name -> text(row.get(name))).toList())
                .toList();
        return new ReadTable(names, rows);
    }

    private static List<JSONObject> objects(JSONObject table, String name) {
        JSONArray objects = (JSONArray) Objects.requireNonNull(table.get(name));
        return objects.stream().map(JSONObject.class::cast).toList();
    }

    /** The rows below the line that begins with this title. */
    static ReadTable xlsx(byte[] file, String firstTitle) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            int head = 0;
            // Above it stand the parameters, of which one may be called as the column is.
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                @Nullable Row row = sheet.getRow(i);
                if (row == null) {
                    head = i + 1;
                    break;
                }
            }
            List<String> titles = new ArrayList<>();
            sheet.getRow(head).forEach(cell -> titles.add(cell.getStringCellValue()));
            if (!titles.getFirst().equals(firstTitle)) {
                throw new AssertionError("The line of the titles begins with " + titles.getFirst());
            }
            List<List<String>> rows = new ArrayList<>();
            for (int i = head + 1; i <= sheet.getLastRowNum(); i++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < titles.size(); column++) {
                    @Nullable Row row = sheet.getRow(i);
                    cells.add(row == null ? "" : text(row.getCell(column)));
                }
                rows.add(cells);
            }
            return new ReadTable(titles, rows);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().format(DateTimeFormatter.ISO_DATE)
                        : BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString();
            default -> throw new AssertionError("A cell of type " + cell.getCellType());
        };
    }

    static ReadTable parquet(byte[] file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader read = reader.rowReader()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < reader.getFileSchema().getColumnCount(); i++) {
                names.add(reader.getFileSchema().getColumn(i).name());
            }
            List<List<String>> rows = new ArrayList<>();
            while (read.hasNext()) {
                read.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    cells.add(read.isNull(i) ? "" : text(read.getValue(i)));
                }
                rows.add(cells);
            }
            return new ReadTable(names, rows);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}
