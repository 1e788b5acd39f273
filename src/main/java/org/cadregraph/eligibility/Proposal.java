package org.cadregraph.eligibility;

import java.time.LocalDate;
import org.cadregraph.rule.Action;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be put into a post (đề xuất nhân sự).
 *
 * @param cadre id of who
 * @param position id of the post
 * @param asOf on which day
 * @param until until when a rotation is to last; absent when none is said
 * @param term id of the term for which; absent when none is said
 */
public record Proposal(
        String cadre,
        String position,
        Action action,
        LocalDate asOf,
        @Nullable LocalDate until,
        @Nullable String term) {}
