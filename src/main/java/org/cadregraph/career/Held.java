package org.cadregraph.career;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tenure as moves need it: dates known in part stand for their first day.
 *
 * @param position id of the post
 * @param start its first day; absent when unknown
 * @param end the day after its last; absent while it runs, or when unknown
 */
record Held(
        String position,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {}
