package org.cadregraph.structure;

import java.util.List;
import org.cadregraph.api.Personal;
import org.cadregraph.cadre.Cadre;
import org.cadregraph.graph.Row;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds posts, with what a structure tells of them; what is absent is unknown.
 *
 * @param positionIds of the posts that count, those of the highest rank first
 * @param age in full years on the day
 */
record StructureMember(
        Cadre cadre,
        List<String> positionIds,
        @Nullable Integer age,
        @Nullable Education education,
        @Nullable PoliticalTheory politicalTheory)
        implements Personal {

    static StructureMember of(Row row) {
        return new StructureMember(
                Cadre.of(row.row("cadre")),
                row.texts("positions"),
                row.optionalInteger("age"),
                row.optionalWord("education", Education.class),
                row.optionalWord("theory", PoliticalTheory.class));
    }

    @Override
    public Cadre person() {
        return cadre;
    }
}
