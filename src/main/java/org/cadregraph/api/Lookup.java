package org.cadregraph.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the one record that a {@link RecordKey} names. */
public final class Lookup {

    private Lookup() {}

    /**
     * The record, or {@code null} when there is none.
     *
     * @throws Problem when several records have the identifier
     */
    public static <T> @Nullable T one(
            RecordKey by,
            RecordKind kind,
            Function<Collection<String>, Map<String, T>> byIds,
            Function<Identifier, List<T>> byIdentifier) {
        String id = by.id(kind);
        if (id != null) {
            return byIds.apply(List.of(id)).get(id);
        }
        Identifier identifier = Objects.requireNonNull(by.identifier()).kept();
        List<T> found = byIdentifier.apply(identifier);
        if (found.size() > 1) {
            throw new Problem(
                    Problem.Code.AMBIGUOUS,
                    found.size() + " records have the identifier " + identifier.scheme() + ":" + identifier.code()
                            + ". Name the record by its key or id, or ask for the list with this filter.");
        }
        return found.isEmpty() ? null : found.getFirst();
    }
}
