package org.cadregraph.report;

import java.util.List;
import org.cadregraph.rule.Words;
import org.jspecify.annotations.Nullable;

/**
 * A number that a report gives.
 *
 * @param name by which programs know it; it stays as it is whatever the language
 * @param title what is counted
 * @param unit what one of it is
 * @param value where in the answer the number is: the keys on the way to it
 * @param of where the number is of which it is a part; absent when it is none
 * @param list which report lists what was counted; absent when none does
 */
record ReportFigure(
        String name,
        Words title,
        Words unit,
        List<String> value,
        @Nullable List<String> of,
        @Nullable ReportLink list) {}
