package org.cadregraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cadregraph.api.Problem;

/** In which form a report may be had, by the ending of its address. */
enum ReportFormat {
    CSV("text/csv; charset=utf-8; header=present") {
        @Override
        TableWriter open(OutputStream stream, TableHead head, boolean mark) throws IOException {
            return new CsvTable(stream, head, mark);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableWriter open(OutputStream stream, TableHead head, boolean mark) throws IOException {
            return new XlsxTable(stream, head);
        }
    },
    JSON("application/json") {
        @Override
        TableWriter open(OutputStream stream, TableHead head, boolean mark) {
            return new JsonTable(stream, head);
        }
    },
    PARQUET("application/vnd.apache.parquet") {
        @Override
        TableWriter open(OutputStream stream, TableHead head, boolean mark) throws IOException {
            return new ParquetTable(stream, head);
        }
    };

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a table.
     *
     * @param mark whether CSV begins with a byte order mark
     */
    abstract TableWriter open(OutputStream stream, TableHead head, boolean mark) throws IOException;

    /**
     * By its ending.
     *
     * @throws Problem when there is none
     */
    static ReportFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Problem.Code.NOT_FOUND,
                        "No report is given as '" + ending + "': end the address with "
                                + Arrays.stream(values())
                                        .map(format -> "." + format.ending())
                                        .collect(Collectors.joining(", "))));
    }
}
