package org.cadregraph.rule;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists all that is wrong with rule files, where a stack trace would say nothing. */
final class BrokenRulesAnalyzer extends AbstractFailureAnalyzer<BrokenRules> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenRules cause) {
        return new FailureAnalysis(
                "Rule files cannot be used:\n\n" + cause.getMessage(),
                "Mend the files, or take them out of cadre.rules.directory: then the rules that ship hold. The README,"
                        + " under \"Rules\", shows a file.",
                cause);
    }
}
