package org.cadregraph.report;

import java.util.HashMap;
import java.util.Map;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RefusedAnswer;
import org.cadregraph.rule.Language;
import org.jspecify.annotations.Nullable;

/** A report asked by somebody with their parameters. */
final class ReportRun {

    private final Report report;
    private final Map<String, Object> variables;
    private final Language language;
    private final Asking asking;

    /** @param language in which it words what it words */
    ReportRun(Report report, Map<String, Object> variables, Language language, Asking asking) {
        this.report = report;
        this.variables = variables;
        this.language = language;
        this.asking = asking;
    }

    /**
     * A page of its rows.
     *
     * @param after the cursor after which it begins; absent for the first
     * @param first how many rows it has at most; as the report's own document says when absent
     * @throws RefusedAnswer when whoever asks may not have it
     * @throws Problem when the parameters lead to nothing
     */
    ReportPage page(@Nullable String after, @Nullable Integer first) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        if (after != null) {
            all.put(Report.AFTER, after);
        }
        if (first != null) {
            all.put(Report.FIRST, first);
        }
        return report.layout().page(asking.ask(report, all), chosen(), language);
    }

    /** What holds for each parameter: what was given, or its default. */
    private Map<String, Object> chosen() {
        Map<String, Object> chosen = new HashMap<>(variables);
        for (ReportParameter parameter : report.parameters()) {
            if (parameter.otherwise() != null) {
                chosen.putIfAbsent(parameter.name(), parameter.otherwise());
            }
        }
        return chosen;
    }
}
