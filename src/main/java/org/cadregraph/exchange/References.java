package org.cadregraph.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.graph.Graph;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a batch that name something unknown. */
final class References {

    private References() {}

    /**
     * Adds a fault for each entry whose reference is unknown and that has no fault yet.
     *
     * @param field the property that names it
     * @param reference what an entry names; absent when it names nothing
     */
    static <E> void check(
            Graph.Writer writer,
            List<E> entries,
            Function<E, String> key,
            String field,
            Function<E, @Nullable String> reference,
            KnownKeys known,
            Map<String, RowFault> faults) {
        Set<String> named =
                entries.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> found = known.among(writer, named);
        for (E entry : entries) {
            String name = reference.apply(entry);
            if (name != null && !found.contains(name)) {
                faults.putIfAbsent(
                        key.apply(entry),
                        new RowFault(
                                field,
                                name,
                                "names nothing that is known: no row of this import that could be imported, and no"
                                        + " record in the database"));
            }
        }
    }

    static Map<String, RowFault> none() {
        return new HashMap<>();
    }
}
