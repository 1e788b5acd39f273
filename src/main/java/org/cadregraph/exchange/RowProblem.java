package org.cadregraph.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was not imported, or what is odd about one that was.
 *
 * @param section the list that the row is in
 * @param file the file that it is in
 * @param line the line on which it starts, from 1
 * @param index the row's number in the list, from 0; absent when it is no row but the head of a table
 * @param id the row's own id, where it has one
 * @param field the property or column at fault
 * @param value what stands there, shortened
 * @param reason what is wrong with it and what is expected
 */
record RowProblem(
        String section,
        String file,
        long line,
        @Nullable Integer index,
        @Nullable String id,
        String field,
        @Nullable String value,
        String reason) {}
