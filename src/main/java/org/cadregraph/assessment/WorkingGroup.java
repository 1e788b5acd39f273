package org.cadregraph.assessment;

import java.util.List;
import org.cadregraph.api.RecordKind;
import org.cadregraph.dossier.DossierHead;
import org.cadregraph.dossier.DossierKind;
import org.cadregraph.dossier.DossierRecord;
import org.cadregraph.dossier.Field;
import org.cadregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * A group that guides the reviews of party cells (tổ công tác); it is about the organisation that leads it.
 *
 * @param year whose reviews it guides
 */
public record WorkingGroup(
        DossierHead head, String name, int year, @Nullable String note) implements DossierRecord {

    /** What such a record may say. */
    public static final DossierKind<WorkingGroup> KIND = new DossierKind<>(
            RecordKind.WORKING_GROUP,
            WorkingGroup.class,
            "assessments",
            "workingGroups",
            List.of(
                    Field.Reference.organisation(true),
                    new Field.Words("name", true, false),
                    Field.Quantity.year("year"),
                    Field.Reference.organisations("partyCells", false),
                    new Field.Words("note", false, true)),
            "year",
            WorkingGroup::of,
            (entry, faults) -> {});

    private static WorkingGroup of(DossierHead head, Row row) {
        return new WorkingGroup(head, row.text("name"), row.integer("year"), row.optionalText("note"));
    }
}
