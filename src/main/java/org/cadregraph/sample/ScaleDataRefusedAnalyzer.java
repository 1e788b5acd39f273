package org.cadregraph.sample;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why no scale data were made and what to do. */
final class ScaleDataRefusedAnalyzer extends AbstractFailureAnalyzer<ScaleDataRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ScaleDataRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
