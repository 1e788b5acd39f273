package org.cadregraph.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read: an entry, or why it is none.
 *
 * @param <E> the entry that a row becomes
 * @param place where the row stands
 * @param id the row's own id, where it has one
 * @param whole whether the row says all there is to say, as one of Popolo does
 * @param unsaid the fields that such a row may have and this one has no place for
 * @param companions rows of other lists that share its fate
 */
record Item<E>(
        Place place,
        @Nullable String id,
        @Nullable E entry,
        @Nullable RowFault fault,
        boolean whole,
        Set<String> unsaid,
        List<Companion> companions) {

    /** The entry as the row says it, of a row that is one. */
    E said() {
        return Objects.requireNonNull(entry);
    }

    /** The same with another fault. */
    Item<E> with(RowFault other) {
        return new Item<>(place, id, entry, other, whole, unsaid, companions);
    }

    boolean says(String field) {
        return !unsaid.contains(field);
    }

    /** What is said of a field, or what is kept of it when nothing is. */
    <V extends @Nullable Object> V pick(String field, V said, V kept) {
        return says(field) ? said : kept;
    }

    /**
     * Rows that follow each other.
     *
     * @param <E> the entry that a row becomes
     * @param items in order
     * @param rows how many rows they were made from
     * @param through how many rows of the list have been read up to here
     */
    record Batch<E>(List<Item<E>> items, int rows, int through) {}
}
