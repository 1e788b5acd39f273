package org.cadregraph.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Ties the cursors of a list to that list: to the field, the record it belongs to, and the arguments that choose and
 * order what is in it. A cursor of another list would be read as a place in this one, and records silently left out.
 *
 * @param fetcher finds a page
 */
record CursorSeal(DataFetcher<?> fetcher) implements DataFetcher<@Nullable Object> {

    /** The arguments that say which page, not which list. */
    private static final List<String> CURSORS = List.of("after", "before");

    private static final List<String> SIZES = List.of("first", "last");

    private static final HexFormat HEX = HexFormat.of();

    /** So many characters stand before each cursor. */
    private static final int SEAL = 2 * Integer.BYTES;

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        String list = list(environment);
        Object found = fetcher.get(opened(environment, list));
        return switch (found) {
            case Mono<?> later -> later.map(page -> sealed(page, list));
            case CompletionStage<?> later -> later.thenApply(page -> sealed(page, list));
            case null -> null;
            default -> sealed(found, list);
        };
    }

    private static Object sealed(Object page, String list) {
        return page instanceof Connection<?> connection ? connection.withCursors(cursor -> seal(cursor, list)) : page;
    }

    /** A checksum, against mistakes: whoever makes up a place in a list finds there what they may see. */
    private static String seal(String cursor, String list) {
        CRC32C sum = new CRC32C();
        sum.update((list + '\n' + cursor).getBytes(StandardCharsets.UTF_8));
        return HEX.toHexDigits((int) sum.getValue()) + cursor;
    }

    /** What makes the list the one that it is; what holds the field says so by its text. */
    private static String list(DataFetchingEnvironment environment) {
        Map<String, Object> which = new HashMap<>(environment.getArguments());
        CURSORS.forEach(which::remove);
        SIZES.forEach(which::remove);
        which.values().removeIf(Objects::isNull);
        Object source = environment.getSource();
        // A record that is corrected has the same lists as before.
        Object holder = source instanceof Identified record ? record.id() : source;
        return environment.getFieldDefinition().getName() + EditRequest.canonical(which) + holder;
    }

    private static DataFetchingEnvironment opened(DataFetchingEnvironment environment, String list) {
        Map<String, Object> arguments = new HashMap<>(environment.getArguments());
        boolean cursors = false;
        for (String name : CURSORS) {
            if (arguments.get(name) instanceof String sealed) {
                arguments.put(name, open(sealed, name, list));
                cursors = true;
            }
        }
        return cursors
                ? DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                        .arguments(arguments)
                        .build()
                : environment;
    }

    private static String open(String sealed, String argument, String list) {
        String cursor = sealed.length() > SEAL ? sealed.substring(SEAL) : "";
        if (cursor.isEmpty() || !sealed.equals(seal(cursor, list))) {
            throw new Problem(
                    Problem.Code.INVALID_ARGUMENT,
                    "'" + argument
                            + "' is not a cursor of this list: it is damaged, or of another list, filter or order."
                            + " Use one that this list gave, with the arguments with which it did");
        }
        return cursor;
    }
}
