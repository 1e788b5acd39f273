package org.cadregraph.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.cadregraph.graph.ChangeFeed;
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
        String parts = String.join(
                "\u0000",
                List.of(
                        salt,
                        report.name(),
                        report.document(),
                        format.name(),
                        address.toString(),
                        viewer.name(),
                        String.valueOf(viewer.everything()),
                        new TreeSet<>(viewer.parts()).toString(),
                        new TreeSet<>(viewer.organisations()).toString(),
                        LocalDate.now(clock).toString(),
                        String.valueOf(feed.end())));
        return "W/\"" + digest(parts) + "\"";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
