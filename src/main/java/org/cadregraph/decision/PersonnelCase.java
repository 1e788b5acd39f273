package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Action;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A personnel case (quy trình nhân sự): an office looks for somebody for a post, step by step; it is about the organisation
 * that runs it.
 *
 * @param action what is to be done
 * @param origin from where people are considered
 * @param number of the file
 * @param on when it was opened
 * @param policyApprovedOn when the policy was approved; absent when it was not
 * @param closedOn when it ended; absent while it goes on
 */
public record PersonnelCase(
        DossierHead head,
        Action action,
        CaseOrigin origin,
        @Nullable String number,
        PartialDate on,
        @Nullable PartialDate policyApprovedOn,
        @Nullable PartialDate closedOn)
        implements DossierRecord {

    /** The part of the rules of access to which cases belong. */
    static final String PART = "cases";

    /** What such a record may say. */
    public static final DossierKind<PersonnelCase> KIND = new DossierKind<>(
            RecordKind.PERSONNEL_CASE,
            PersonnelCase.class,
            PART,
            "personnelCases",
            List.of(
                    Field.Reference.organisation(true),
                    Field.Reference.position(true),
                    Field.Choice.of("action", true, Action.class),
                    Field.Choice.of("origin", true, CaseOrigin.class),
                    new Field.Words("number", false, false),
                    new Field.Date("on", true),
                    new Field.Date("policyApprovedOn", false),
                    new Field.Date("closedOn", false)),
            "on",
            PersonnelCase::of,
            (entry, faults) -> {
                Checks.inOrder(entry, "on", "policyApprovedOn", faults);
                Checks.inOrder(entry, "on", "closedOn", faults);
                Checks.inOrder(entry, "policyApprovedOn", "closedOn", faults);
            });

    private static PersonnelCase of(DossierHead head, Row row) {
        return new PersonnelCase(
                head,
                Action.valueOf(row.text("action")),
                CaseOrigin.valueOf(row.text("origin")),
                row.optionalText("number"),
                PartialDate.of(row.text("on")),
                Name.date(row, "policyApprovedOn"),
                Name.date(row, "closedOn"));
    }
}
