package org.cadregraph.report;

import java.util.Map;
import org.cadregraph.api.RefusedAnswer;
import org.jspecify.annotations.Nullable;

/** Asks a report's question as somebody: with their rights, within their limits, and heard by the audit log. */
interface Asking {

    /**
     * The answer, by the keys of the document.
     *
     * @throws RefusedAnswer when any part of it is refused
     */
    Map<String, @Nullable Object> ask(Report report, Map<String, @Nullable Object> variables);
}
