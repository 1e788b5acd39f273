package org.cadregraph.rule;

import java.util.Comparator;

/**
 * Something that is wrong with a file that is written by hand.
 *
 * @param file its name
 * @param line from 1
 * @param column from 1
 * @param path of the field, for instance {@code rules[2].months}; empty for the file as a whole
 * @param message what is wrong and what to do
 */
public record Fault(String file, int line, int column, String path, String message) {

    public static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::message);

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
