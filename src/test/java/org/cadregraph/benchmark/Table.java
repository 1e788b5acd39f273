package org.cadregraph.benchmark;

import java.util.Map;
import org.cadregraph.benchmark.Contestant.Reading;

/** Prints readings. */
final class Table {

    private Table() {}

    /** One line for each of these. */
    static void print(String title, Map<String, Reading> readings) {
        System.out.println();
        System.out.printf(
                "%-50s %10s %23s %9s %9s%n", title, "requests/s", "CPU ms: own + database", "p50 ms", "p99 ms");
        readings.forEach((name, reading) -> System.out.printf(
                "  %-48s %10.0f %12.3f + %8.3f %9.2f %9.2f%n",
                name, reading.perSecond(), reading.serverCpu(), reading.databaseCpu(), reading.p50(), reading.p99()));
    }
}
