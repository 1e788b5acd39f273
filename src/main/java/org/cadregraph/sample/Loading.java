package org.cadregraph.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cadregraph.graph.Change;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Viewer;

/**
 * One load of made-up records, in batches that commit. The change log marks it as unfinished while it runs, so that one
 * that was cut off can be taken up again: the registers leave what is there already as it is.
 */
final class Loading {

    private static final int BATCH = 1_000;

    private final Graph graph;
    private final Clock clock;
    private final String what;

    /**
     * Makes ready; nothing is written yet.
     *
     * @param what how the change log calls it
     */
    Loading(Graph graph, Clock clock, String what) {
        this.graph = graph;
        this.clock = clock;
        this.what = what;
    }

    /** Whether the store holds no record at all. */
    boolean storeEmpty() {
        return !holds("EXISTS { (:Organisation) } OR EXISTS { (:Cadre) }");
    }

    /** Whether this load was begun before, and did not come to its end. */
    boolean unfinished() {
        return holds("EXISTS { (:Change {unfinished: $what}) }");
    }

    /** Whether this load was begun before, and came to its end. */
    boolean finished() {
        return holds("EXISTS { (:Change {what: $what}) } AND NOT EXISTS { (:Change {unfinished: $what}) }");
    }

    private boolean holds(String condition) {
        return graph.write(writer -> writer.run("RETURN " + condition + " AS found", Map.of("what", what))
                .getFirst()
                .flag("found"));
    }

    /** The change that everything written from now on belongs to. */
    Change begin() {
        Change change = Change.now(clock, Viewer.LOCAL, what);
        graph.write(writer -> {
            change.log(writer);
            return writer.run(
                    "MATCH (c:Change {id: $id}) SET c.unfinished = $what, c.madeUp = true",
                    Map.of("id", change.id(), "what", what));
        });
        return change;
    }

    void end() {
        graph.write(
                writer -> writer.run("MATCH (c:Change {unfinished: $what}) REMOVE c.unfinished", Map.of("what", what)));
    }

    /** Writes these, a batch at a time. */
    <E> void each(Stream<E> entries, BiConsumer<Graph.Writer, List<E>> save) {
        Iterator<E> left = entries.iterator();
        while (left.hasNext()) {
            List<E> batch = new ArrayList<>(BATCH);
            while (left.hasNext() && batch.size() < BATCH) {
                batch.add(left.next());
            }
            graph.write(writer -> {
                save.accept(writer, batch);
                return true;
            });
        }
    }
}
