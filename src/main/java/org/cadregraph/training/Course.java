package org.cadregraph.training;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierEntry;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A course that cadres are sent to (khóa học); it is about the organisation that gives it.
 *
 * @param on when it was opened
 * @param education the professional qualification that a degree course gives
 * @param politicalTheory the level that a course in political theory gives
 */
public record Course(
        DossierHead head,
        String name,
        @Nullable PartialDate on,
        CourseForm form,
        @Nullable Education education,
        @Nullable PoliticalTheory politicalTheory)
        implements DossierRecord {

    /** The part of the rules of access to which all that cadres learnt belongs. */
    static final String PART = "training";

    /** What such a record may say. */
    public static final DossierKind<Course> KIND = new DossierKind<>(
            RecordKind.COURSE,
            Course.class,
            PART,
            "courses",
            List.of(
                    Field.Reference.organisation(true),
                    new Field.Words("name", true, false),
                    new Field.Date("on", false),
                    Field.Choice.of("form", true, CourseForm.class),
                    Field.Choice.of("education", false, Education.class),
                    Field.Choice.of("politicalTheory", false, PoliticalTheory.class)),
            "on",
            Course::of,
            (entry, faults) -> {
                expectForm(entry, "education", CourseForm.DEGREE, faults);
                expectForm(entry, "politicalTheory", CourseForm.POLITICAL_THEORY, faults);
            });

    private static void expectForm(DossierEntry entry, String level, CourseForm form, DossierKind.Faults faults) {
        if (entry.text(level) != null && !form.name().equals(entry.text("form"))) {
            faults.add(level, "must not be given: only a course of the form " + form + " gives one");
        }
    }

    private static Course of(DossierHead head, Row row) {
        return new Course(
                head,
                row.text("name"),
                Name.date(row, "on"),
                CourseForm.valueOf(row.text("form")),
                row.optionalWord("education", Education.class),
                row.optionalWord("politicalTheory", PoliticalTheory.class));
    }
}
