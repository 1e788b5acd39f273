package org.cadregraph.assessment;

import java.util.List;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.dossier.Score;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Rating;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of a cadre or of an organisation (đánh giá, xếp loại).
 *
 * @param quarter 1 to 4; absent for the whole year
 * @param score 0 to 100
 * @param criteria the points for each criterion
 * @param targetsMet how much of the year's targets was met, in per cent
 * @param targetsExcuse why not meeting them does not count; absent when it does, or nobody said
 * @param on when it was decided
 */
public record Evaluation(
        DossierHead head,
        int year,
        @Nullable Integer quarter,
        @Nullable Double score,
        List<Score> criteria,
        Rating rating,
        @Nullable Double targetsMet,
        @Nullable TargetsExcuse targetsExcuse,
        PartialDate on,
        @Nullable String note)
        implements DossierRecord {

    private static final double MOST_PER_CENT = 1_000;

    /** What such a record may say. */
    public static final DossierKind<Evaluation> KIND = new DossierKind<>(
            RecordKind.EVALUATION,
            Evaluation.class,
            "assessments",
            "evaluations",
            List.of(
                    Field.Reference.cadre(false),
                    Field.Reference.organisation(false),
                    Field.Quantity.year("year"),
                    new Field.Quantity("quarter", false, true, 1, 4),
                    new Field.Quantity("score", false, false, 0, 100),
                    new Field.Scores("criteria", false),
                    Field.Choice.of("rating", true, Rating.class),
                    new Field.Quantity("targetsMet", false, false, 0, MOST_PER_CENT),
                    Field.Choice.of("targetsExcuse", false, TargetsExcuse.class),
                    Field.Reference.by("ratedBy", false),
                    new Field.Date("on", true),
                    Field.Reference.position(false),
                    new Field.Words("note", false, true)),
            "on",
            Evaluation::of,
            Checks::oneSubject);

    private static Evaluation of(DossierHead head, Row row) {
        return new Evaluation(
                head,
                row.integer("year"),
                row.optionalInteger("quarter"),
                row.optionalNumber("score"),
                row.texts("criteria").stream().map(Score::of).toList(),
                Rating.valueOf(row.text("rating")),
                row.optionalNumber("targetsMet"),
                row.optionalWord("targetsExcuse", TargetsExcuse.class),
                PartialDate.of(row.text("on")),
                row.optionalText("note"));
    }
}
