package org.cadregraph.report;

import java.util.List;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * A question that is kept, with how its answer is laid out as a table.
 *
 * @param name by which it is asked for; its file is called so
 * @param title what it is called
 * @param description what it tells, and what counts in it
 * @param document the text of the operation
 * @param operation the operation's name
 * @param parameters what whoever asks may choose, in the order of the operation's variables
 * @param worded whether its question takes the language in which the answer words things
 * @param columns of the table, in order
 * @param rows where in the answer the rows are: the keys on the way to their list
 * @param pages how the answer goes on; absent when it comes at once
 */
record Report(
        String name,
        Words title,
        Words description,
        String document,
        String operation,
        List<ReportParameter> parameters,
        boolean worded,
        List<ReportColumn> columns,
        List<String> rows,
        @Nullable Paging pages) {

    /** The variable with the cursor after which a page begins; no parameter. */
    static final String AFTER = "after";

    /** The variable that says how many rows a page has; no parameter. */
    static final String FIRST = "first";

    /** The variable with the language in which an answer words things; no parameter, but the language of the report. */
    static final String LANGUAGE = "language";

    /**
     * An answer in pages.
     *
     * @param connection where in the answer the connection is that is read page by page
     */
    record Paging(List<String> connection) {}
}
