package org.cadregraph.due;

import java.time.LocalDate;
import org.cadregraph.rule.CitedRule;
import org.cadregraph.rule.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Until when an office says what becomes of a post before a term of office ends.
 *
 * @param on the last day for it; absent when unknown
 * @param workingDays how many working days before the end; absent when no rule says
 * @param rule which says so; absent when none does
 * @param confidence how well the day is known: as the rule, and the holidays between; absent when the day is
 * @param unknown why the day is unknown; absent when it is known
 */
record Notice(
        @Nullable LocalDate on,
        @Nullable Integer workingDays,
        @Nullable CitedRule rule,
        @Nullable Confidence confidence,
        @Nullable NoticeUnknown unknown) {

    static final Notice NO_RULE = new Notice(null, null, null, null, NoticeUnknown.NO_RULE);
}
