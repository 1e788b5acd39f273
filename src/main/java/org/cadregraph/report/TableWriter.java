package org.cadregraph.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table to a stream as its rows come. One that is not ended is no whole table, and nobody takes it for one. */
interface TableWriter {

    /** Writes a row: a value for each column, null where there is none. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Ends the table after its last row. The stream stays open. */
    void end() throws IOException;
}
