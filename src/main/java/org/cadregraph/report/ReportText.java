package org.cadregraph.report;

import java.util.stream.Collectors;

/**
 * The text of a report's file: its header in the comment lines at the top, and one GraphQL operation.
 *
 * @param name of the report, as its file is called without {@code .graphql}
 * @param header as YAML, each line and column where it stands in the file
 * @param document all of the file, in which the header is a comment
 */
record ReportText(String name, String header, String document) {

    static final String SUFFIX = ".graphql";

    /** Some editors begin a text so. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static ReportText of(String file, String text) {
        String document = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        // YAML may be indented as a whole, so a blank can stand for each sign of a comment.
        String header = document.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> " " + line.substring(1))
                .collect(Collectors.joining("\n"));
        return new ReportText(name(file), header, document);
    }

    /** The name of the report that a file holds. */
    static String name(String file) {
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    }

    String file() {
        return name + SUFFIX;
    }
}
