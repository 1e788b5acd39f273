package org.cadregraph.career;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.api.Connection;
import org.cadregraph.api.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The moves that a question is about, to be counted as somebody asks.
 *
 * @param moves all of them
 * @param posts those that were left or entered, by id
 */
record MoveCounts(MoveCollector moves, Map<String, Post> posts) {

    /**
     * A post as moves are counted by it.
     *
     * @param key orders it
     * @param kind absent where its source gives none
     */
    record Post(String id, String key, @Nullable String kind) {}

    int total() {
        return moves.total();
    }

    /** From kind to kind. */
    Connection<KindTransition> kinds(PageRequest request) {
        Map<List<String>, Integer> counts = new HashMap<>();
        moves.pairs((from, to, count) -> counts.merge(List.of(kind(post(from)), kind(post(to))), count, Integer::sum));
        Stream<Counted> all = counts.entrySet().stream()
                .map(entry ->
                        new Counted(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()));
        List<KindTransition> page =
                Counted.page(all, request).stream().map(KindTransition::of).toList();
        return Connection.of(request, page, it -> it.counted().place(), counts::size);
    }

    private static String kind(Post post) {
        return Objects.requireNonNullElse(post.kind(), "");
    }

    private Post post(String id) {
        return Objects.requireNonNull(posts.get(id));
    }

    /** From post to post. */
    Connection<PositionTransition> positions(PageRequest request) {
        Map<String, Post> byKey = new HashMap<>();
        posts.values().forEach(post -> byKey.put(post.key(), post));
        Stream.Builder<Counted> counts = Stream.builder();
        int pairs = moves.pairs(
                (from, to, count) -> counts.add(new Counted(post(from).key(), post(to).key(), count)));
        List<PositionTransition> page = Counted.page(counts.build(), request).stream()
                .map(counted -> new PositionTransition(
                        Objects.requireNonNull(byKey.get(counted.from())),
                        Objects.requireNonNull(byKey.get(counted.to())),
                        counted.count()))
                .toList();
        return Connection.of(request, page, it -> it.counted().place(), () -> pairs);
    }
}
