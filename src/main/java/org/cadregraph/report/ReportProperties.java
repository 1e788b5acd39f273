package org.cadregraph.report;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reports of the office's own, and how much one may be ({@code cadre.reports.*}).
 *
 * @param directory of the office's own reports; none when it is not there
 * @param rows most rows of one report; one that would have more is refused as far as that can be told, else broken off
 */
@ConfigurationProperties("cadre.reports")
record ReportProperties(
        @DefaultValue("reports") Path directory,
        @DefaultValue("1000000") int rows) {}
