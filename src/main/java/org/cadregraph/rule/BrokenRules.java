package org.cadregraph.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Rule files say something that cannot be meant so; the application does not start. */
final class BrokenRules extends RuntimeException {

    BrokenRules(List<Fault> faults) {
        super(faults.stream().sorted(Fault.ORDER).map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
