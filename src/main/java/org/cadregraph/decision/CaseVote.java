package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;

/**
 * What a candidate got in a step of a personnel case (phiếu giới thiệu nhân sự).
 *
 * @param on the day of the ballot
 * @param votes how many were for the candidate
 */
public record CaseVote(DossierHead head, PartialDate on, int votes) implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<CaseVote> KIND = new DossierKind<>(
            RecordKind.CASE_VOTE,
            CaseVote.class,
            PersonnelCase.PART,
            "caseStepVotes",
            List.of(
                    Field.Reference.cadre(true),
                    Field.Reference.of("caseStep", true, CaseStep.KIND),
                    new Field.Date("on", true),
                    new Field.Quantity("votes", true, true, 0, CaseStep.MOST)),
            "on",
            CaseVote::of,
            (entry, faults) -> {});

    private static CaseVote of(DossierHead head, Row row) {
        return new CaseVote(head, PartialDate.of(row.text("on")), row.integer("votes"));
    }
}
