package org.cadregraph.due;

import java.util.List;
import org.cadregraph.api.Name;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.RuledPost;
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
 * @param post what words tell of it
 */
record Running(
        String id,
        String cadre,
        String position,
        RuledPost post,
        TenureKind kind,
        Period period,
        boolean acting,
        @Nullable PartialDate expectedUntil) {

    /** What a statement returns of a {@code tenure} of a {@code cadre} in a {@code position} of an {@code organisation}. */
    static final String PROJECTION = "tenure {.id, .kind, .from, .to, .endUnknown, .acting, .expectedUntil,"
            + " cadre: cadre.id, gender: cadre.gender, birthDate: cadre.birthDate, deathDate: cadre.deathDate,"
            + " position: position.id, title: position.title, postKind: position.kind,"
            + " classification: organisation.classification}";

    static Running of(Row row, ToldPosts posts) {
        return new Running(
                row.text("id"),
                row.text("cadre"),
                row.text("position"),
                posts.of(row.optionalText("classification"), row.optionalText("postKind"), row.text("title")),
                TenureKind.valueOf(row.text("kind")),
                new Period(Name.date(row, "from"), Name.date(row, "to"), row.flag("endUnknown")),
                row.flag("acting"),
                Name.date(row, "expectedUntil"));
    }

    DueItem.Concerned concerned() {
        return new DueItem.Concerned(cadre, List.of(position), List.of(id), null, post);
    }
}
