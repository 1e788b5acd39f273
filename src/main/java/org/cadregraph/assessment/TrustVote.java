package org.cadregraph.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A trust vote on a cadre (lấy phiếu tín nhiệm). Whoever was present may have given no level, or a vote that does not
 * count.
 *
 * @param on when the votes were cast
 * @param convened how many were convened
 * @param present how many of them were present
 * @param high how many gave high trust
 * @param trust how many gave trust
 * @param low how many gave low trust
 */
public record TrustVote(
        DossierHead head,
        PartialDate on,
        @Nullable Integer convened,
        @Nullable Integer present,
        int high,
        int trust,
        int low)
        implements DossierRecord {

    private static final int MOST = 1_000_000;

    /** What such a record may say. */
    public static final DossierKind<TrustVote> KIND = new DossierKind<>(
            RecordKind.TRUST_VOTE,
            TrustVote.class,
            "assessments",
            "trustVotes",
            List.of(
                    Field.Reference.cadre(true),
                    Field.Reference.position(false),
                    Field.Reference.by("convenedBy", false),
                    new Field.Date("on", true),
                    count("convened", false),
                    count("present", false),
                    count("high", true),
                    count("trust", true),
                    count("low", true)),
            "on",
            TrustVote::of,
            TrustVote::check);

    private static Field count(String name, boolean required) {
        return new Field.Quantity(name, required, true, 0, MOST);
    }

    private static void check(DossierEntry entry, DossierKind.Faults faults) {
        Checks.atMost(entry, "present", "convened", faults);
        Double there = entry.number("present") == null ? entry.number("convened") : entry.number("present");
        double votes = Stream.of("high", "trust", "low")
                .map(entry::number)
                .mapToDouble(count -> count == null ? 0 : count)
                .sum();
        if (there != null && votes > there) {
            faults.add("low", "must not make more votes together with high and trust than people were there");
        }
    }

    private static TrustVote of(DossierHead head, Row row) {
        return new TrustVote(
                head,
                PartialDate.of(row.text("on")),
                row.optionalInteger("convened"),
                row.optionalInteger("present"),
                row.integer("high"),
                row.integer("trust"),
                row.integer("low"));
    }
}
