package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.dossier.Target;
import org.cadregraph.graph.Row;
import org.cadregraph.tenure.Term;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An election (cuộc bầu cử); it is about the organisation that elects, or into which is elected.
 *
 * @param on the day of the vote
 * @param seats how many were to be elected
 * @param convened how many were to vote
 * @param present how many took part
 * @param ballots how many ballots were valid
 */
public record Election(
        DossierHead head,
        PartialDate on,
        @Nullable Integer seats,
        @Nullable Integer convened,
        @Nullable Integer present,
        @Nullable Integer ballots)
        implements DossierRecord {

    /** The part of the rules of access to which elections belong. */
    static final String PART = "elections";

    /** As many as a whole country has voters. */
    static final int MOST = 1_000_000_000;

    private static final Target TERM = new Target(RecordKind.TERM, "Term", Term.class, "terms");

    /** What such a record may say. */
    public static final DossierKind<Election> KIND = new DossierKind<>(
            RecordKind.ELECTION,
            Election.class,
            PART,
            "elections",
            List.of(
                    Field.Reference.organisation(true),
                    Field.Reference.position(false),
                    Field.Reference.dealingWith("term", TERM),
                    new Field.Date("on", true),
                    new Field.Quantity("seats", false, true, 1, MOST),
                    new Field.Quantity("convened", false, true, 0, MOST),
                    new Field.Quantity("present", false, true, 0, MOST),
                    new Field.Quantity("ballots", false, true, 0, MOST)),
            "on",
            Election::of,
            (entry, faults) -> {
                Checks.atMost(entry, "present", "convened", faults);
                Checks.atMost(entry, "ballots", "present", faults);
            });

    private static Election of(DossierHead head, Row row) {
        return new Election(
                head,
                PartialDate.of(row.text("on")),
                row.optionalInteger("seats"),
                row.optionalInteger("convened"),
                row.optionalInteger("present"),
                row.optionalInteger("ballots"));
    }
}
