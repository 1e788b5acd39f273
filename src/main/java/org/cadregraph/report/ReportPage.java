package org.cadregraph.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a report.
 *
 * @param rows each with a value for each column, null where there is none
 * @param next the cursor after which the next page begins; absent when this is the last one
 */
record ReportPage(
        List<List<@Nullable Object>> rows, @Nullable String next) {}
