package org.cadregraph.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.cadregraph.graph.Graph;

/** The keys of one kind that rows may name: those of this file that were taken in, and those of the database. */
final class KnownKeys {

    private final BiFunction<Graph.Writer, Collection<String>, Set<String>> database;
    private final Set<String> accepted = new HashSet<>();

    KnownKeys(BiFunction<Graph.Writer, Collection<String>, Set<String>> database) {
        this.database = database;
    }

    void accept(String key) {
        accepted.add(key);
    }

    /** Which of these keys are known. */
    Set<String> among(Graph.Writer writer, Collection<String> keys) {
        Set<String> known = new HashSet<>(keys);
        Set<String> elsewhere = new HashSet<>(keys);
        elsewhere.removeAll(accepted);
        if (!elsewhere.isEmpty()) {
            Set<String> found = database.apply(writer, elsewhere);
            known.removeIf(key -> elsewhere.contains(key) && !found.contains(key));
        }
        return known;
    }
}
