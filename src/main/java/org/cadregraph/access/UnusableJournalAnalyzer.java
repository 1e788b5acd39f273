package org.cadregraph.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines what to do about a journal that cannot be used. */
final class UnusableJournalAnalyzer extends AbstractFailureAnalyzer<UnusableJournal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableJournal cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop the other process, let this one write to the folder, or give it one of its own:"
                        + " --cadre.access.journal=PATH. Lines that cannot be read tell who read what and are not in"
                        + " the audit log yet: move the file away only when somebody has looked at them.",
                cause);
    }
}
