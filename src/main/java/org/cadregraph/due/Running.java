package org.cadregraph.due;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.tenure.TenureKind;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A tenure that runs on the day of the question, as far as it takes to tell what comes due.
 *
 * @param id of the tenure
 * @param cadre id of the cadre
 * @param position id of the post
 * @param classification of the organisation
 */
record Running(
        String id,
        String cadre,
        String position,
        @Nullable String classification,
        TenureKind kind,
        Period period,
        boolean acting,
        @Nullable PartialDate expectedUntil) {

    /** What a statement returns of a {@code tenure} of a {@code cadre} in a {@code position} of an {@code organisation}. */
    static final String PROJECTION = "tenure {.id, .kind, .from, .to, .endUnknown, .acting, .expectedUntil,"
            + " cadre: cadre.id, gender: cadre.gender, birthDate: cadre.birthDate, deathDate: cadre.deathDate,"
            + " position: position.id, classification: organisation.classification}";

    static Running of(Row row) {
        return new Running(
                row.text("id"),
                row.text("cadre"),
                row.text("position"),
                row.optionalText("classification"),
                TenureKind.valueOf(row.text("kind")),
                new Period(Name.date(row, "from"), Name.date(row, "to"), row.flag("endUnknown")),
                row.flag("acting"),
                Name.date(row, "expectedUntil"));
    }

    DueItem.Concerned concerned() {
        return new DueItem.Concerned(cadre, List.of(position), List.of(id), null, classification);
    }
}
