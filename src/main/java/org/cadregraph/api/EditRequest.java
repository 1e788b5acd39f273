package org.cadregraph.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cadregraph.graph.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A mutation as its client sent it.
 *
 * @param mutation its name
 * @param clientMutationId by which the client knows it; absent when the client does not care
 * @param input a fingerprint of its input: the same input, the same fingerprint
 */
public record EditRequest(String mutation, @Nullable String clientMutationId, String input) {

    /** The input field that holds the client's own id. */
    static final String ID = "clientMutationId";

    /** The mutation that is being carried out. */
    public static EditRequest of(DataFetchingEnvironment environment) {
        Map<String, Object> input =
                new HashMap<>(Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input")));
        Object given = input.remove(ID);
        String id = given == null ? null : given.toString();
        String mutation = environment.getField().getName();
        return new EditRequest(mutation, id, Digest.of(Map.of("mutation", mutation, "input", canonical(input))));
    }

    /** A text in which the order of fields does not matter, and that no two inputs share. */
    static String canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, String> fields = new TreeMap<>();
                map.forEach((name, part) -> fields.put(String.valueOf(name), canonical(part)));
                yield fields.toString();
            }
            case Collection<?> list ->
                list.stream().map(EditRequest::canonical).toList().toString();
            case null -> "null";
            default -> value.toString().length() + ":" + value;
        };
    }
}
