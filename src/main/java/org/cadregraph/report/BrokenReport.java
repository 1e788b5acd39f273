package org.cadregraph.report;

import java.util.List;
import java.util.stream.Collectors;
import org.cadregraph.rule.Fault;

/** A report's file says something that cannot be meant so; the report is not there until it is mended. */
final class BrokenReport extends RuntimeException {

    private final transient List<Fault> faults;

    BrokenReport(List<Fault> faults) {
        super(faults.stream().sorted(Fault.ORDER).map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong with it, in the order of its lines. */
    List<Fault> faults() {
        return faults.stream().sorted(Fault.ORDER).toList();
    }
}
