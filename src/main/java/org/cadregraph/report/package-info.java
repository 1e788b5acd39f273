/**
 * Reports: documents that ask one question and lay its answer out as a table. A {@code Report} is read from its file and
 * held against the schema, a {@code ReportRun} asks it page by page as whoever wants it, a {@code TableWriter} writes the
 * rows in the format that they want.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "api", "rule"})
package org.cadregraph.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
