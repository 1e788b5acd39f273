package org.cadregraph.training;

import org.cadregraph.graph.Row;
import org.cadregraph.rule.Education;
import org.cadregraph.rule.PoliticalTheory;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cadre has it in writing to have reached.
 *
 * @param id of the attendance that says so
 * @param on when it was given
 */
public record Certificate(
        String id, @Nullable Education education, @Nullable PoliticalTheory politicalTheory, PartialDate on) {

    static Certificate of(Row row) {
        return new Certificate(
                row.text("id"),
                row.optionalWord("education", Education.class),
                row.optionalWord("politicalTheory", PoliticalTheory.class),
                PartialDate.of(row.text("on")));
    }
}
