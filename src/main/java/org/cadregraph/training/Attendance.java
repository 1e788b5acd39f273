package org.cadregraph.training;

import java.util.List;
import java.util.stream.Stream;
import org.cadregraph.api.Name;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.Checks;
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
 * A cadre attends a class or a course, or brings a certificate of a level (lượt học).
 *
 * @param on the first day
 * @param to the day after the last
 * @param education the professional qualification that it gave, when no course tells it
 * @param politicalTheory the level of political theory that it gave, when no course tells it
 * @param certificate the number of the certificate
 * @param certifiedOn when that was given: from that day on the level counts
 */
public record Attendance(
        DossierHead head,
        @Nullable PartialDate on,
        @Nullable PartialDate to,
        @Nullable Education education,
        @Nullable PoliticalTheory politicalTheory,
        @Nullable String result,
        @Nullable String certificate,
        @Nullable PartialDate certifiedOn)
        implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<Attendance> KIND = new DossierKind<>(
            RecordKind.ATTENDANCE,
            Attendance.class,
            Course.PART,
            "attendances",
            List.of(
                    Field.Reference.cadre(true),
                    Field.Reference.of("courseClass", false, CourseClass.KIND),
                    Field.Reference.of("course", false, Course.KIND),
                    new Field.Date("on", false),
                    new Field.Date("to", false),
                    Field.Choice.of("education", false, Education.class),
                    Field.Choice.of("politicalTheory", false, PoliticalTheory.class),
                    new Field.Words("result", false, false),
                    new Field.Words("certificate", false, false),
                    new Field.Date("certifiedOn", false)),
            "on",
            Attendance::of,
            Attendance::check);

    private static void check(DossierEntry entry, DossierKind.Faults faults) {
        boolean ofClass = entry.text("courseClass") != null;
        if (ofClass && entry.text("course") != null) {
            faults.add("course", "must not be given beside the class, which tells it");
        }
        if (Stream.of("courseClass", "course", "education", "politicalTheory")
                .allMatch(field -> entry.text(field) == null)) {
            faults.add("courseClass", "must be given, or the course, or the level that was reached");
        }
        Checks.inOrder(entry, "on", "to", faults);
        Checks.inOrder(entry, "on", "certifiedOn", faults);
    }

    private static Attendance of(DossierHead head, Row row) {
        return new Attendance(
                head,
                Name.date(row, "on"),
                Name.date(row, "to"),
                row.optionalWord("education", Education.class),
                row.optionalWord("politicalTheory", PoliticalTheory.class),
                row.optionalText("result"),
                row.optionalText("certificate"),
                Name.date(row, "certifiedOn"));
    }
}
