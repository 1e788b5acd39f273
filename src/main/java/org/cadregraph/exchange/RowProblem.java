package org.cadregraph.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was not imported, or what is odd about one that was.
 *
 * @param section the list that the row is in
 * @param index the row's number there, from 0
 * @param id the row's own id, where it has one
 * @param field the property at fault
 * @param value what stands there, shortened
 * @param reason what is wrong with it and what is expected
 */
record RowProblem(
        String section,
        int index,
        @Nullable String id,
        String field,
        @Nullable String value,
        String reason) {}
