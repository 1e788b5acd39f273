package org.cadregraph.assessment;

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
 * A commendation of a cadre or of an organisation (khen thưởng). It is no secret: whoever reads records reads it.
 *
 * @param form what was awarded, as the office calls it
 * @param on when it was decided
 */
public record Commendation(
        DossierHead head,
        String form,
        PartialDate on,
        @Nullable String reason) implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<Commendation> KIND = new DossierKind<>(
            RecordKind.COMMENDATION,
            Commendation.class,
            "records",
            "commendations",
            List.of(
                    Field.Reference.cadre(false),
                    Field.Reference.organisation(false),
                    new Field.Words("form", true, false),
                    new Field.Date("on", true),
                    Field.Reference.by("awardedBy", false),
                    new Field.Words("reason", false, true)),
            "on",
            Commendation::of,
            Checks::oneSubject);

    private static Commendation of(DossierHead head, Row row) {
        return new Commendation(head, row.text("form"), PartialDate.of(row.text("on")), row.optionalText("reason"));
    }
}
