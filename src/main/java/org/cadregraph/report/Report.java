package org.cadregraph.report;

import java.util.List;
import org.cadregraph.rule.Words;

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
 * @param layout of its table
 */
record Report(
        String name,
        Words title,
        Words description,
        String document,
        String operation,
        List<ReportParameter> parameters,
        boolean worded,
        ReportLayout layout) {

    /** The variable with the cursor after which a page begins; no parameter. */
    static final String AFTER = "after";

    /** The variable that says how many rows a page has; no parameter. */
    static final String FIRST = "first";

    /** The variable with the language in which an answer words things; no parameter, but the language of the report. */
    static final String LANGUAGE = "language";

    /** The columns of its table, in order. */
    public List<ReportColumn> columns() {
        return layout.columns();
    }
}
