package org.cadregraph.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadregraph.benchmark.Asked.Reading;

/** What several sizes showed, question by question, against the smallest size. */
final class GrowthTable {

    private final Map<String, List<Reading>> readings = new LinkedHashMap<>();

    void add(String title, Reading reading) {
        readings.computeIfAbsent(title, any -> new ArrayList<>()).add(reading);
    }

    void print() {
        readings.forEach(GrowthTable::print);
    }

    private static void print(String title, List<Reading> readings) {
        System.out.println();
        System.out.printf(
                "%-46s %8s %9s %9s %10s %9s %12s   / those of the smallest: p50, rows, MB%n",
                title, "requests", "p50 ms", "p95 ms", "statements", "rows", "MB a request");
        Reading smallest = readings.getFirst();
        readings.forEach(each -> System.out.printf(
                "  %,11d cadres %36d %9.1f %9.1f %10d %9d %12.1f   %24s %5s %5s%n",
                each.cadres(),
                each.requests(),
                each.p50(),
                each.p95(),
                each.statements(),
                each.rows(),
                each.megabytes(),
                times(each.p50(), smallest.p50()),
                times(each.rows(), smallest.rows()),
                times(each.megabytes(), smallest.megabytes())));
    }

    private static String times(double number, double smallest) {
        return smallest == 0 ? "-" : String.format(Locale.ROOT, "%.1f", number / smallest);
    }
}
