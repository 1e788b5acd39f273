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
import org.cadregraph.rule.DisciplineForm;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A disciplinary measure against a cadre (kỷ luật).
 *
 * @param on when it was decided
 * @param to the day on which it has ceased to have effect; absent when that is left to the rules
 * @param decision number of the decision
 */
public record Discipline(
        DossierHead head,
        DisciplineForm form,
        PartialDate on,
        @Nullable PartialDate to,
        @Nullable String decision,
        @Nullable String reason)
        implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<Discipline> KIND = new DossierKind<>(
            RecordKind.DISCIPLINE,
            Discipline.class,
            "discipline",
            "disciplines",
            List.of(
                    Field.Reference.cadre(true),
                    Field.Choice.of("form", true, DisciplineForm.class),
                    new Field.Date("on", true),
                    new Field.Date("to", false),
                    Field.Reference.by("decidedBy", false),
                    new Field.Words("decision", false, false),
                    new Field.Words("reason", false, true)),
            "on",
            Discipline::of,
            (entry, faults) -> Checks.inOrder(entry, "on", "to", faults));

    private static Discipline of(DossierHead head, Row row) {
        return new Discipline(
                head,
                DisciplineForm.valueOf(row.text("form")),
                PartialDate.of(row.text("on")),
                Name.date(row, "to"),
                row.optionalText("decision"),
                row.optionalText("reason"));
    }
}
