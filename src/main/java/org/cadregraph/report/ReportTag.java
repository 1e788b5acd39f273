package org.cadregraph.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.cadregraph.graph.ChangeFeed;
import org.cadregraph.graph.Digest;
import org.cadregraph.graph.Viewer;
import org.springframework.stereotype.Component;

/**
 * By which a client knows that a report would tell what it told before: the same question, to the same person, on the
 * same day, of records that nobody has changed since.
 */
@Component
class ReportTag {

    /** How much happens elsewhere cannot be told from a tag, and after a new start every tag is another one. */
    private final String salt = UUID.randomUUID().toString();

    private final ChangeFeed feed;
    private final Clock clock;

    ReportTag(ChangeFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** Weak, since the moment of asking stands in some formats. */
    String of(Report report, ReportFormat format, ReportAddress address, Viewer viewer) {
        return "W/\""
                + Digest.of(Map.of(
                        "salt",
                        salt,
                        "report",
                        List.of(report.name(), report.document()),
                        "format",
                        format,
                        "address",
                        address,
                        "viewer",
                        viewer.name(),
                        "everything",
                        viewer.everything(),
                        "parts",
                        new TreeSet<>(viewer.parts()),
                        "organisations",
                        new TreeSet<>(viewer.organisations()),
                        "day",
                        LocalDate.now(clock),
                        "changes",
                        feed.end()))
                + "\"";
    }
}
