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
 * An inspection or a supervision of a cadre or of an organisation (kiểm tra, giám sát), and what followed.
 *
 * @param on its first day
 * @param to the day after its last; absent when it still runs, or when that is unknown
 * @param followUp what is to be put right
 * @param followUpDue by when
 * @param followUpDone when it was put right; absent when it was not, or not yet
 */
public record Inspection(
        DossierHead head,
        InspectionForm form,
        PartialDate on,
        @Nullable PartialDate to,
        @Nullable String findings,
        @Nullable String followUp,
        @Nullable PartialDate followUpDue,
        @Nullable PartialDate followUpDone)
        implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<Inspection> KIND = new DossierKind<>(
            RecordKind.INSPECTION,
            Inspection.class,
            "assessments",
            "inspections",
            List.of(
                    Field.Reference.cadre(false),
                    Field.Reference.organisation(false),
                    Field.Choice.of("form", true, InspectionForm.class),
                    new Field.Date("on", true),
                    new Field.Date("to", false),
                    Field.Reference.by("inspectedBy", false),
                    new Field.Words("findings", false, true),
                    new Field.Words("followUp", false, true),
                    new Field.Date("followUpDue", false),
                    new Field.Date("followUpDone", false)),
            "on",
            Inspection::of,
            (entry, faults) -> {
                Checks.oneSubject(entry, faults);
                List.of("to", "followUpDue", "followUpDone")
                        .forEach(later -> Checks.inOrder(entry, "on", later, faults));
            });

    private static Inspection of(DossierHead head, Row row) {
        return new Inspection(
                head,
                InspectionForm.valueOf(row.text("form")),
                PartialDate.of(row.text("on")),
                Name.date(row, "to"),
                row.optionalText("findings"),
                row.optionalText("followUp"),
                Name.date(row, "followUpDue"),
                Name.date(row, "followUpDone"));
    }
}
