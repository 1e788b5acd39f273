package org.cadregraph.career;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadregraph.career.Foresight.Method;

/**
 * The simple rules that {@link NextPosts} is measured against. Each ranks the open posts, and counts some of the
 * moves: all, all into posts of the present kind, or all out of the present post. A post to which c of the n counted
 * moves led has the probability (c + 1) / (n + N), where N open posts other than the present can be entered: additive
 * smoothing with 1. From a post without a kind the posts of the same kind are as the most frequent.
 */
final class Baseline {

    private final Posts posts;
    private final long[] moves;
    private final int[] entered;
    private final int[] order;
    private final Map<Integer, int[]> orderByKind = new HashMap<>();
    private final Map<Integer, Long> enteredByKind = new HashMap<>();
    private final long enteredInAll;
    private final Tally pairs;
    // The places of the moves out of each post, the latest last, from the start of the post to that of the next.
    private final int[] left;
    private final int[] starts;

    /**
     * Counts.
     *
     * @param moves pairs of posts, the latest last
     */
    Baseline(Posts posts, long[] moves) {
        this.posts = posts;
        this.moves = moves;
        entered = new int[posts.count()];
        starts = new int[posts.count() + 1];
        for (long move : moves) {
            entered[Tally.second(move)]++;
            starts[Tally.first(move) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        left = new int[moves.length];
        int[] next = starts.clone();
        for (int index = 0; index < moves.length; index++) {
            int from = Tally.first(moves[index]);
            left[next[from]] = index;
            next[from]++;
        }
        order = Arrays.stream(posts.open())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(post -> entered[post])
                        .reversed()
                        .thenComparingInt(Integer::intValue))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Integer, IntStream.Builder> kinds = new HashMap<>();
        long sum = 0;
        for (int post : order) {
            kinds.computeIfAbsent(posts.kind(post), kind -> IntStream.builder()).add(post);
            enteredByKind.merge(posts.kind(post), (long) entered[post], Long::sum);
            sum += entered[post];
        }
        kinds.forEach((kind, each) -> orderByKind.put(kind, each.build().toArray()));
        enteredInAll = sum;
        pairs = new Tally(moves.clone());
    }

    /** That an open post follows another one. */
    double probability(Method method, int from, int to) {
        int others = order.length - (posts.isOpen(from) ? 1 : 0);
        int own = posts.isOpen(from) ? entered[from] : 0;
        int kind = posts.kind(from);
        if (method == Method.LAST_MOVE) {
            return (pairs.count(from, to) + 1.0) / (leftForOpen(from) + others);
        }
        if (method == Method.SAME_KIND && kind != Posts.NONE) {
            int count = posts.kind(to) == kind ? entered[to] : 0;
            return (count + 1.0) / (enteredByKind.getOrDefault(kind, 0L) - own + others);
        }
        return (entered[to] + 1.0) / (enteredInAll - own + others);
    }

    private long leftForOpen(int from) {
        return IntStream.range(starts[from], starts[from + 1])
                .filter(place -> posts.isOpen(Tally.second(moves[left[place]])))
                .count();
    }

    /** The first posts of the method's ranking, fewer if there are not so many. */
    int[] first(Method method, int from, int most) {
        Set<Integer> first = new LinkedHashSet<>();
        if (method == Method.LAST_MOVE) {
            for (int place = starts[from + 1] - 1; place >= starts[from] && first.size() < most; place--) {
                int to = Tally.second(moves[left[place]]);
                if (posts.isOpen(to)) {
                    first.add(to);
                }
            }
        }
        if (method == Method.SAME_KIND && posts.kind(from) != Posts.NONE) {
            fill(first, orderByKind.getOrDefault(posts.kind(from), new int[0]), from, most);
        }
        fill(first, order, from, most);
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void fill(Set<Integer> first, int[] order, int from, int most) {
        for (int index = 0; index < order.length && first.size() < most; index++) {
            if (order[index] != from) {
                first.add(order[index]);
            }
        }
    }
}
