package org.cadregraph.report;

import java.util.List;
import org.cadregraph.rule.Words;

/**
 * A column of a report.
 *
 * @param name by which programs know it; it stays as it is whatever the language
 * @param title what people call it
 * @param path where the value is below a row: keys, of which one may lead to a list
 * @param type of its values
 */
record ReportColumn(String name, Words title, List<String> path, CellType type) {}
