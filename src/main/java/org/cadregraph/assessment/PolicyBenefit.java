package org.cadregraph.assessment;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a policy grants to a cadre (chế độ, chính sách).
 *
 * @param what it is, as the office calls it
 * @param on the day from which it is granted
 * @param to the day on which it is over; absent when it is granted once, or still runs
 * @param amount in VND, whole; absent when it is no money, or when it is unknown
 */
public record PolicyBenefit(
        DossierHead head,
        String what,
        PartialDate on,
        @Nullable PartialDate to,
        @Nullable Double amount) implements DossierRecord {

    /** Up to here every whole amount can be told. */
    private static final double MOST = 1e15;

    /** What such a record may say. */
    public static final DossierKind<PolicyBenefit> KIND = new DossierKind<>(
            RecordKind.POLICY_BENEFIT,
            PolicyBenefit.class,
            "benefits",
            "policyBenefits",
            List.of(
                    Field.Reference.cadre(true),
                    new Field.Words("what", true, false),
                    new Field.Date("on", true),
                    new Field.Date("to", false),
                    new Field.Quantity("amount", false, true, 0, MOST),
                    Field.Reference.by("decidedBy", false)),
            "on",
            PolicyBenefit::of,
            (entry, faults) -> Checks.inOrder(entry, "on", "to", faults));

    private static PolicyBenefit of(DossierHead head, Row row) {
        return new PolicyBenefit(
                head,
                row.text("what"),
                PartialDate.of(row.text("on")),
                Name.date(row, "to"),
                row.optionalNumber("amount"));
    }
}
