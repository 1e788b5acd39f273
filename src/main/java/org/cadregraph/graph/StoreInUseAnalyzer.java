package org.cadregraph.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines what to do when the store is in use, where a stack trace would say nothing. */
final class StoreInUseAnalyzer extends AbstractFailureAnalyzer<StoreInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreInUse cause) {
        return new FailureAnalysis(
                "The data folder " + cause.directory()
                        + " is open in another process, most likely a second Cadre Graph.",
                "Stop the other process, or give this one a folder of its own: --cadre.graph.directory=PATH",
                cause);
    }
}
