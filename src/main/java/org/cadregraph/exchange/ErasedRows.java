package org.cadregraph.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadregraph.api.ErasedKeys;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Graph;

/** Finds the rows of a batch that are about cadres who were erased. */
final class ErasedRows {

    private ErasedRows() {}

    /** Those of these keys whose records were erased. */
    static Set<String> among(Graph.Writer writer, ErasedKeys erased, RecordKind kind, Collection<String> keys) {
        Map<String, String> keyById = new HashMap<>();
        keys.forEach(key -> keyById.put(kind.id(key), key));
        return erased.among(writer, keyById.keySet()).stream()
                .map(id -> keyById.getOrDefault(id, ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Adds a fault for each entry whose record, or whose named record, was erased.
     *
     * @param field the property that names it
     * @param named its key
     */
    static <E> void check(
            Graph.Writer writer,
            List<E> entries,
            Function<E, String> key,
            ErasedKeys erased,
            RecordKind kind,
            String field,
            Function<E, String> named,
            Map<String, RowFault> faults) {
        Set<String> found =
                among(writer, erased, kind, entries.stream().map(named).toList());
        entries.stream()
                .filter(entry -> found.contains(named.apply(entry)))
                .forEach(entry -> faults.putIfAbsent(key.apply(entry), RowFault.ofErased(field)));
    }
}
