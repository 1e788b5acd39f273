package org.cadregraph.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the city's published report.
 *
 * @param name as the report numbers it
 * @param report that gives it
 * @param parameters for which it does, as they stand in an address
 * @param numbers what it says
 */
record PublishedFigure(String name, String report, String parameters, List<Stated> numbers) {

    /**
     * One number of it.
     *
     * @param of what it is a part of; empty where it is none
     * @param percent its share of that
     */
    record Stated(
            String figure,
            String value,
            String of,
            @Nullable Double percent) {

        /** Written as {@code degree 35 38 92.11}, or without a share. */
        static Stated of(String text) {
            List<String> parts = List.of(text.split(" ", -1));
            boolean share = parts.size() > 2;
            return new Stated(
                    parts.get(0),
                    parts.get(1),
                    share ? parts.get(2) : "",
                    share ? (Double) Double.parseDouble(parts.get(3)) : null);
        }
    }

    static PublishedFigure of(String name, String report, String parameters, String... numbers) {
        return new PublishedFigure(
                name, report, parameters, Arrays.stream(numbers).map(Stated::of).toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
