package org.cadregraph.structure;

import org.cadregraph.graph.Row;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.jspecify.annotations.Nullable;

/**
 * How many are alike in all that a structure tells of people; what is absent is unknown.
 *
 * @param age in full years on the day; where only the year or the month of birth is known, as if it were its first day
 */
record StructureCell(
        @Nullable String gender,
        @Nullable Integer age,
        @Nullable Education education,
        @Nullable PoliticalTheory politicalTheory,
        int count) {

    static StructureCell of(Row row) {
        return new StructureCell(
                row.optionalText("gender"),
                row.optionalInteger("age"),
                row.optionalWord("education", Education.class),
                row.optionalWord("theory", PoliticalTheory.class),
                row.integer("count"));
    }
}
