package org.cadregraph.decision;

import java.util.List;
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
 * A step of a personnel case that was done (bước); it is about the organisation that convened it.
 *
 * @param number which step of the process it is, 1 the first
 * @param on the day of the meeting
 * @param convened how many were convened
 * @param present how many of them were present
 * @param conclusion what came of it, in words
 */
public record CaseStep(
        DossierHead head,
        int number,
        PartialDate on,
        @Nullable Integer convened,
        @Nullable Integer present,
        @Nullable String conclusion)
        implements DossierRecord {

    /** More people than meet anywhere. */
    static final int MOST = 1_000_000;

    private static final int LAST = 100;

    /** What such a record may say. */
    public static final DossierKind<CaseStep> KIND = new DossierKind<>(
            RecordKind.CASE_STEP,
            CaseStep.class,
            PersonnelCase.PART,
            "personnelCaseSteps",
            List.of(
                    Field.Reference.organisation(true),
                    Field.Reference.of("personnelCase", true, PersonnelCase.KIND),
                    new Field.Quantity("number", true, true, 1, LAST),
                    new Field.Date("on", true),
                    new Field.Quantity("convened", false, true, 0, MOST),
                    new Field.Quantity("present", false, true, 0, MOST),
                    new Field.Words("conclusion", false, true)),
            "on",
            CaseStep::of,
            (entry, faults) -> Checks.atMost(entry, "present", "convened", faults));

    private static CaseStep of(DossierHead head, Row row) {
        return new CaseStep(
                head,
                row.integer("number"),
                PartialDate.of(row.text("on")),
                row.optionalInteger("convened"),
                row.optionalInteger("present"),
                row.optionalText("conclusion"));
    }
}
