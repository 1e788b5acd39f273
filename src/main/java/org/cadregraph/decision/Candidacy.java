package org.cadregraph.decision;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre stands in an election (ứng cử), whether elected or not.
 *
 * @param on when the cadre was nominated, or came forward
 * @param votes how many voted for the cadre
 * @param outcome what came of it
 */
public record Candidacy(
        DossierHead head,
        @Nullable PartialDate on,
        @Nullable Integer votes,
        CandidacyOutcome outcome) implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<Candidacy> KIND = new DossierKind<>(
            RecordKind.CANDIDACY,
            Candidacy.class,
            Election.PART,
            "candidacies",
            List.of(
                    Field.Reference.cadre(true),
                    Field.Reference.of("election", true, Election.KIND),
                    Field.Reference.position(false),
                    Field.Reference.by("nominatedBy", false),
                    new Field.Date("on", false),
                    new Field.Quantity("votes", false, true, 0, Election.MOST),
                    Field.Choice.of("outcome", true, CandidacyOutcome.class)),
            "on",
            Candidacy::of,
            (entry, faults) -> {});

    private static Candidacy of(DossierHead head, Row row) {
        return new Candidacy(
                head,
                Name.date(row, "on"),
                row.optionalInteger("votes"),
                CandidacyOutcome.valueOf(row.text("outcome")));
    }
}
