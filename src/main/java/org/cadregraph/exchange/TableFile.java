package org.cadregraph.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CSV file on disk: UTF-8, separated by commas or semicolons as its first line is. One row in memory at a time. */
final class TableFile {

    /** Far more than a cell may hold; a larger one is a quotation mark that was not closed. */
    private static final int LARGEST_CELL = 1_000_000;

    private static final int MOST_CELLS = 1_000;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final LaidFile file;
    private final TableHead head;

    private TableFile(LaidFile file, TableHead head) {
        this.file = file;
        this.head = head;
    }

    /** @throws UnreadableFile when its first line is the head of no known table */
    static TableFile open(LaidFile file) {
        char separator = separator(file);
        try (CsvReader<CsvRecord> reader = reader(file, separator)) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new UnreadableFile("'" + file.name() + "' is empty", null);
            }
            return new TableFile(file, TableHead.of(rows.next().getFields(), separator, file.name()));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(file, e);
        }
    }

    LaidFile file() {
        return file;
    }

    TableHead head() {
        return head;
    }

    /** Hands over each row with the line on which it starts; rows in which nothing stands are passed over. */
    void rows(BiConsumer<TableRow, Long> taker) {
        try (CsvReader<CsvRecord> reader = reader(file, head.separator())) {
            boolean first = true;
            for (CsvRecord cells : reader) {
                TableRow row = new TableRow(head, cells.getFields());
                if (!first && !row.blank()) {
                    taker.accept(row, cells.getStartingLineNumber());
                }
                first = false;
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(file, e);
        }
    }

    private static CsvReader<CsvRecord> reader(LaidFile file, char separator) throws IOException {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_CELLS)
                .maxFieldSize(LARGEST_CELL)
                .maxRecordSize(2 * LARGEST_CELL)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LARGEST_CELL)
                .build(handler, text(file));
    }

    /** Bytes that are no UTF-8 stop the reading. */
    private static Reader text(LaidFile file) throws IOException {
        InputStream bytes = Files.newInputStream(file.path());
        bytes.skipNBytes(file.byteOrderMark());
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    /** Whichever there are more of in the first line that is not blank; no column has either in its name. */
    private static char separator(LaidFile file) {
        char[] start = new char[LONGEST_HEAD];
        try (Reader text = text(file)) {
            int length = Math.max(0, text.read(start));
            String head = new String(start, 0, length)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            return head.chars().filter(c -> c == ';').count()
                            > head.chars().filter(c -> c == ',').count()
                    ? ';'
                    : ',';
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static final int LONGEST_HEAD = 8_192;

    private static UnreadableFile unreadable(LaidFile file, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFile(
                        "'" + file.name() + "' is not UTF-8 (line " + file.lineThatIsNotUtf8()
                                + "): save it as UTF-8, in Excel as \"CSV UTF-8\"",
                        failure);
            }
            if (cause instanceof CsvParseException parse) {
                Matcher line = LINE.matcher(String.valueOf(parse.getMessage()));
                return new UnreadableFile(
                        "'" + file.name() + "' is not CSV" + (line.find() ? " from line " + line.group(1) + " on" : "")
                                + ": a quotation mark opens a cell and does not close it before the next separator, or"
                                + " a cell or row is too large. Quotation marks within a cell are written twice",
                        failure);
            }
        }
        return new UnreadableFile("'" + file.name() + "' cannot be read: " + failure.getMessage(), failure);
    }

    /** Its columns that no such list has, as they are told. */
    List<RowProblem> oddities() {
        return head.unknown().stream()
                .map(column -> new RowProblem(
                        head.table().name(),
                        file.name(),
                        1,
                        null,
                        null,
                        column.isEmpty() ? "(a column without a name)" : column,
                        null,
                        "is no column that is known for " + head.table().name() + ", and was not read"))
                .toList();
    }
}
