package org.cadregraph.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        checkEach(
                writer,
                entries,
                key,
                field,
                entry -> Optional.ofNullable(reference.apply(entry)).stream().toList(),
                known,
                faults);
    }

    /**
     * As {@link #check}, of entries that may name several.
     *
     * @param references what an entry names
     */
    static <E> void checkEach(
            Graph.Writer writer,
            List<E> entries,
            Function<E, String> key,
            String field,
            Function<E, List<String>> references,
            KnownKeys known,
            Map<String, RowFault> faults) {
        Set<String> named = entries.stream()
                .flatMap(entry -> references.apply(entry).stream())
                .collect(Collectors.toSet());
        Set<String> found = known.among(writer, named);
        for (E entry : entries) {
            references.apply(entry).stream()
                    .filter(name -> !found.contains(name))
                    .findFirst()
                    .ifPresent(name -> faults.putIfAbsent(
                            key.apply(entry),
                            new RowFault(
                                    field,
                                    name,
                                    "names nothing that is known: no row of this import that could be imported, and no"
                                            + " record in the database")));
        }
    }

    static Map<String, RowFault> none() {
        return new HashMap<>();
    }
}
