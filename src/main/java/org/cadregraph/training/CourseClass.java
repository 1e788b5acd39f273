package org.cadregraph.training;

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
 * A class of a course (lớp); it is about the organisation that holds it.
 *
 * @param on its first day
 * @param to the day after its last; absent when it still runs, or when that is unknown
 */
public record CourseClass(
        DossierHead head,
        @Nullable String name,
        PartialDate on,
        @Nullable PartialDate to,
        @Nullable String place,
        @Nullable StudyMode mode)
        implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<CourseClass> KIND = new DossierKind<>(
            RecordKind.COURSE_CLASS,
            CourseClass.class,
            Course.PART,
            "courseClasses",
            List.of(
                    Field.Reference.organisation(true),
                    Field.Reference.of("course", true, Course.KIND),
                    new Field.Words("name", false, false),
                    new Field.Date("on", true),
                    new Field.Date("to", false),
                    new Field.Words("place", false, false),
                    Field.Choice.of("mode", false, StudyMode.class)),
            "on",
            CourseClass::of,
            (entry, faults) -> Checks.inOrder(entry, "on", "to", faults));

    private static CourseClass of(DossierHead head, Row row) {
        return new CourseClass(
                head,
                row.optionalText("name"),
                PartialDate.of(row.text("on")),
                Name.date(row, "to"),
                row.optionalText("place"),
                row.optionalWord("mode", StudyMode.class));
    }
}
