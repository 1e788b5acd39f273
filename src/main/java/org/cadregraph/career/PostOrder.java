package org.cadregraph.career;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Open posts by where they belong, and there in groups of one kind and one rank; in a group the post that was entered
 * most often first, then by index. Of those in a group that lie alike to a post, and that nobody left it for, the
 * first is the most probable.
 */
final class PostOrder {

    private final int[] order;
    private final int[] starts;
    private final int[] ends;

    /**
     * Sorts.
     *
     * @param places where a post belongs, from 0 to below the count; -1 leaves it out
     * @param entered how often a post was entered
     */
    PostOrder(Posts posts, int count, IntUnaryOperator places, IntUnaryOperator entered) {
        order = Arrays.stream(posts.open())
                .filter(post -> places.applyAsInt(post) != Posts.NONE)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(places::applyAsInt)
                        .thenComparingInt(posts::kind)
                        .thenComparingInt(posts::rank)
                        .thenComparing(Comparator.<Integer>comparingInt(entered::applyAsInt)
                                .reversed())
                        .thenComparingInt(Integer::intValue))
                .mapToInt(Integer::intValue)
                .toArray();
        starts = new int[count + 1];
        for (int post : order) {
            starts[places.applyAsInt(post) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        ends = new int[order.length];
        for (int index = order.length - 1; index >= 0; index--) {
            boolean last = index == order.length - 1
                    || places.applyAsInt(order[index]) != places.applyAsInt(order[index + 1])
                    || posts.kind(order[index]) != posts.kind(order[index + 1])
                    || posts.rank(order[index]) != posts.rank(order[index + 1]);
            ends[index] = last ? index + 1 : ends[index + 1];
        }
    }

    /**
     * Tells the posts of a place, group by group.
     *
     * @param wanted whether more of the post's group are wanted
     */
    void each(int place, IntPredicate wanted) {
        int end = starts[place + 1];
        for (int group = starts[place]; group < end; group = ends[group]) {
            int index = group;
            while (index < ends[group] && wanted.test(order[index])) {
                index++;
            }
        }
    }
}
