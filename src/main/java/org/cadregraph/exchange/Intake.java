package org.cadregraph.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the rows of one list. Rows are read on one thread, in order and ahead of the rest, which happens on another.
 *
 * @param <E> the entry that a row becomes
 */
interface Intake<E> {

    /**
     * Reads a row.
     *
     * @return nothing when the row has been dealt with together with another
     * @throws RowFault when a field is not as it must be
     */
    @Nullable E read(SourceRow row);

    String key(E entry);

    /** Rows of another list that share the fate of the row with this id. */
    default List<Companion> companions(@Nullable String id) {
        return List.of();
    }

    /** Whether the rows of the list are told of as companions only, and an entry stands for several of them. */
    default boolean onlyCompanions() {
        return false;
    }

    /** Told of a row that an import which stopped had dealt with, instead of all that follows. */
    default void passed(E entry) {}

    /** The entries, with what their rows have no place for as it is kept. */
    default List<E> filled(Graph.Writer writer, List<Item<E>> items) {
        return items.stream().map(Item::said).toList();
    }

    /** Those of these ids, of rows of the list, that lead to somebody who was erased. */
    default Set<String> erased(Graph.Writer writer, Collection<String> ids) {
        return Set.of();
    }

    /** Which of these entries name something that does not exist, by key. */
    Map<String, RowFault> faults(Graph.Writer writer, List<E> entries);

    /** What would become of each. */
    Map<String, Outcome> compare(Graph.Writer writer, List<E> entries);

    /** Writes what is new or changed. */
    Map<String, Outcome> save(Graph.Writer writer, Change change, List<E> entries);

    /** Told of the entries that were taken in, so that later rows may name them. */
    default void accepted(List<E> entries) {}

    /** What cannot be right about an entry that is imported all the same. */
    default Optional<RowFault> oddity(E entry) {
        return Optional.empty();
    }

    /** Before the first row; the files may be read ahead. */
    default void before(Graph graph) {}

    /** After the last row, unless it is a dry run. */
    default void after(Graph graph) {}
}
