package org.cadregraph.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines what to do about settings of who is let in, where a stack trace would say nothing. */
final class UnusableSignInAnalyzer extends AbstractFailureAnalyzer<UnusableSignIn> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSignIn cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "The README, under \"Signing in\", says what can be set.", cause);
    }
}
