package org.cadregraph.report;

import java.time.ZonedDateTime;
import java.util.Map;
import org.cadregraph.rule.Language;

/**
 * What stands above a table.
 *
 * @param report whose table it is
 * @param language of titles
 * @param parameters as they were given, by name, in order
 * @param at when it was asked for
 */
record TableHead(Report report, Language language, Map<String, String> parameters, ZonedDateTime at) {

    String title() {
        return report.title().in(language);
    }
}
