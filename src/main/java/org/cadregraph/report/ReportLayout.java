package org.cadregraph.report;

import java.util.List;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.cadregraph.rule.Language;
import org.jspecify.annotations.Nullable;

/** How the answer to a report's question is laid out as a table. */
sealed interface ReportLayout permits ReportRows, ReportFigures {

    /** The columns of the table, in order. */
    List<ReportColumn> columns();

    /** Whether the answer comes in pages. */
    boolean inPages();

    /**
     * The rows of an answer.
     *
     * @param variables with which it was asked for
     * @throws Problem when what the parameters name is not there
     */
    ReportPage page(Map<String, @Nullable Object> answer, Map<String, Object> variables, Language language);

    /** What is told when something on the way to what a report shows is not there. */
    static Problem notFound(String key) {
        return new Problem(
                Problem.Code.NOT_FOUND,
                "'" + key + "' is none that there is, or that you may see: look at the parameters");
    }
}
