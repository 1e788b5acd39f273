package org.cadregraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the database. Everything above it sees rows of plain Java values; whether the statements run inside
 * this process or on a server over Bolt cannot be told from here.
 *
 * <p>Statements are constant texts (Cypher 25) and values are always parameters. Parameters and results are strings,
 * longs, doubles, booleans, {@link java.time.LocalDate}, {@link java.time.ZonedDateTime}, and lists and maps of these.
 */
public interface Graph {

    /**
     * Runs one statement in a read transaction.
     *
     * @param viewer who asks; each occurrence of {@code visibleOrganisation(x)}, {@code visiblePosition(x)},
     *     {@code visibleCadre(x)}, {@code visibleSubject(x)}, {@code visibleImport(x)}, {@code visibleAuditEntry(x)},
     *     {@code visibleFeed(x)} or {@code visibleWhole(x)} in the text becomes the condition under which this viewer may see
     *     {@code x}, {@code visiblePlan(x)} the one under which they may see who is planned for the position {@code x};
     *     {@code ownOrganisation(x)}, {@code ownPosition(x)} and {@code ownCadre(x)} stand for a clause that finds all
     *     that the viewer may see as {@code x}, by way of the organisations at the top of it: the way to what is little
     * @param cypher the text; one that never asks who may see what is refused
     * @throws LimitExceeded when the answer would be larger, or take longer, than the limits allow
     * @throws IllegalArgumentException when the text has no visibility condition
     */
    List<Row> read(Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters);

    /**
     * Reads what belongs to each of several records, in one statement.
     *
     * @param cypher returns {@code id}, of the record, and {@code value}, a map that belongs to it; as often as needed
     * @return the values of each id, in the order of the answer; nothing for an id without any
     */
    default <T> Map<String, List<T>> grouped(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> value) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        for (Row row : read(viewer, cypher, parameters)) {
            groups.computeIfAbsent(row.text("id"), id -> new ArrayList<>()).add(value.apply(row.row("value")));
        }
        return groups;
    }

    /** As {@link #grouped}, where one value belongs to a record. */
    default <T> Map<String, T> single(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Function<Row, T> value) {
        Map<String, T> found = new LinkedHashMap<>();
        grouped(viewer, cypher, parameters, value).forEach((id, values) -> found.put(id, values.getFirst()));
        return found;
    }

    /**
     * Takes in the rows of one read as they come and keeps none of them: the way of an analysis that looks at the whole
     * record. The statement is under the same rules as any other read, but its rows do not count against the rows of a
     * request, and outside a request it takes as long as it needs.
     *
     * @param start makes what takes in the rows; once more if the database asks to try again
     */
    <F extends Fold> F fold(
            Viewer viewer, String cypher, Map<String, ? extends @Nullable Object> parameters, Supplier<F> start);

    /** Takes in rows one by one. */
    interface Fold {
        /** Takes in a row; answers whether it wants more. */
        boolean add(Row row);
    }

    /**
     * Runs several statements in one write transaction, which commits when the work returns and is rolled back when it
     * throws. The work may be run again when the database reports a conflict that passes, so it has no other effects.
     */
    <T> T write(Function<Writer, T> work);

    /** Runs statements within a write transaction; they see every record, whoever asks. */
    interface Writer {
        List<Row> run(String cypher, Map<String, ? extends @Nullable Object> parameters);

        /**
         * These records are new, or something new is said of them: whoever watches them is told when the transaction has
         * committed.
         *
         * @param ids of any kind of record, and of those too from which something was taken away
         */
        void changed(Change change, Collection<String> ids);
    }

    /**
     * From now on, to its end, the request that this thread answers reads all as if this work had been written, in a
     * transaction that is rolled back then. What is written meanwhile is written as ever, and must not touch the same
     * records: those wait for the end of what is supposed.
     *
     * @param closed ids of those whose dossiers stay closed to the viewer, though what is supposed would open them
     * @param work may be run again when the database reports a conflict that passes, so it has no other effects
     * @throws LimitExceeded when others hold what it is to change for too long
     * @throws IllegalStateException outside a request, and when it supposes something already
     */
    void suppose(Set<String> closed, Consumer<Writer> work);

    /** Whether the request that this thread answers supposes something. */
    boolean supposing();

    /** From now on the request that this thread answers reads what is. */
    void supposeNothing();

    /** Calls this after each commit that this process made; it must not take long. */
    void onCommit(Runnable listener);
}
