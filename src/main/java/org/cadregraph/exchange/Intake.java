package org.cadregraph.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Outcome;

/**
 * Takes in the rows of one list.
 *
 * @param <E> the entry that a row becomes
 */
interface Intake<E> {

    /** Reads a row; throws {@link PopoloRow.Fault} when a property is not as it must be. */
    E read(PopoloRow row);

    String key(E entry);

    /** Which of these entries name something that does not exist, by key. */
    Map<String, PopoloRow.Fault> faults(Graph.Writer writer, List<E> entries);

    /** What would become of each. */
    Map<String, Outcome> compare(Graph.Writer writer, List<E> entries);

    /** Writes what is new or changed. */
    Map<String, Outcome> save(Graph.Writer writer, Change change, List<E> entries);

    /** Told of the entries that were taken in, so that later rows may name them. */
    default void accepted(List<E> entries) {}

    /** What cannot be right about an entry that is imported all the same. */
    default Optional<PopoloRow.Fault> oddity(E entry) {
        return Optional.empty();
    }

    /** Before the first row; the file may be read ahead. */
    default void before(Graph graph) {}

    /** After the last row, unless it is a dry run. */
    default void after(Graph graph) {}
}
