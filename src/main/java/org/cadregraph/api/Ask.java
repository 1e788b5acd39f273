package org.cadregraph.api;

import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cadregraph.graph.Viewer;
import org.dataloader.DataLoader;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * A question about one record, put to a data loader: all that ask the same of different records within one level of a
 * query are answered by one statement.
 *
 * @param id of the record
 * @param about the arguments of the question
 */
public record Ask<A>(String id, A about) {

    /** A question without arguments. */
    public static Ask<Boolean> of(String id) {
        return new Ask<>(id, Boolean.TRUE);
    }

    /** Answers one question for many records at once. */
    @FunctionalInterface
    public interface Batch<A, V> {
        /**
         * The answers by record id; a record without one gets the registered stand-in.
         *
         * @throws Problem when the question cannot be answered of any of them
         */
        Map<String, V> answer(Viewer viewer, List<String> ids, A about);
    }

    /**
     * Makes the batch available as a data loader of this name.
     *
     * @param absent the answer for a record that the batch leaves out
     */
    public static <A, V> void register(BatchLoaderRegistry registry, String name, V absent, Batch<A, V> batch) {
        registry.<Ask<A>, Object>forName(name).registerMappedBatchLoader((asks, environment) -> {
            GraphQLContext context = Objects.requireNonNull(environment.getContext());
            return Mono.fromFuture(SideBySide.ask(context, () -> answer(asks, Viewers.of(context), absent, batch)));
        });
    }

    /** Makes the records of one kind available by id; the answer is a list of one, or of none. */
    public static <V> void registerById(
            BatchLoaderRegistry registry, String name, BiFunction<Viewer, List<String>, Map<String, V>> byIds) {
        Ask.<Boolean, List<V>>register(registry, name, List.of(), (viewer, ids, about) -> {
            Map<String, List<V>> found = new HashMap<>();
            byIds.apply(viewer, ids).forEach((id, record) -> found.put(id, List.of(record)));
            return found;
        });
    }

    /** The record with this id, from such a loader; absent without an id, or when there is none to be seen. */
    public static <V> CompletableFuture<@Nullable V> one(
            @Nullable String id, DataLoader<Ask<Boolean>, List<V>> loader) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : loader.load(Ask.of(id)).thenApply(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** What a question is refused with is its answer alone: others of the same batch are no worse for it. */
    private static <A, V> Map<Ask<A>, Object> answer(Set<Ask<A>> asks, Viewer viewer, V absent, Batch<A, V> batch) {
        Map<A, List<String>> idsByQuestion = new LinkedHashMap<>();
        asks.forEach(ask -> idsByQuestion
                .computeIfAbsent(ask.about(), question -> new ArrayList<>())
                .add(ask.id()));
        Map<Ask<A>, Object> answers = new HashMap<>();
        idsByQuestion.forEach((question, ids) -> {
            try {
                Map<String, V> found = batch.answer(viewer, ids, question);
                ids.forEach(id -> answers.put(new Ask<>(id, question), found.getOrDefault(id, absent)));
            } catch (Problem problem) {
                ids.forEach(id -> answers.put(new Ask<>(id, question), Try.failed(problem)));
            }
        });
        return answers;
    }

    /** Answers a question without arguments for each of these records, in their order. */
    public static <T, V> List<V> each(
            List<T> records, Function<T, String> id, V absent, Function<List<String>, Map<String, V>> batch) {
        Map<String, V> answers = batch.apply(records.stream().map(id).distinct().toList());
        return records.stream()
                .map(record -> answers.getOrDefault(id.apply(record), absent))
                .toList();
    }
}
