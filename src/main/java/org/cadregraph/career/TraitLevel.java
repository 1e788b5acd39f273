package org.cadregraph.career;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A level of {@link NextPosts} on which posts of one kind, or of one rank, are taken together. An outcome is the kind
 * of the post that is entered (none is as good as a kind) and how its organisation lies to that of the post that is
 * left.
 */
final class TraitLevel {

    private final Posts posts;
    private final IntUnaryOperator traits;
    private final int smallest;
    private final Tally moves;
    // Open posts by organisation and trait, by the parent of their organisation and trait, and by trait.
    private final Tally own;
    private final Tally beneath;
    private final Tally all;

    /**
     * Counts the moves.
     *
     * @param traits kind or rank of a post, -1 for none
     * @param moves pairs of posts; those out of a post without the trait are left out
     */
    TraitLevel(Posts posts, IntUnaryOperator traits, long[] moves, int smallest) {
        this.posts = posts;
        this.traits = traits;
        this.smallest = smallest;
        this.moves = new Tally(Arrays.stream(moves)
                .filter(move -> traits.applyAsInt(Tally.first(move)) != Posts.NONE)
                .map(move -> Tally.pair(
                        traits.applyAsInt(Tally.first(move)), outcome(Tally.first(move), Tally.second(move))))
                .toArray());
        int[] open = posts.open();
        own = new Tally(Arrays.stream(open)
                .mapToLong(post -> Tally.pair(posts.organisation(post), column(post)))
                .toArray());
        beneath = new Tally(Arrays.stream(open)
                .filter(post -> posts.parent(posts.organisation(post)) != Posts.NONE)
                .mapToLong(post -> Tally.pair(posts.parent(posts.organisation(post)), column(post)))
                .toArray());
        all = new Tally(Arrays.stream(open)
                .mapToLong(post -> Tally.pair(0, column(post)))
                .toArray());
    }

    private int column(int post) {
        return traits.applyAsInt(post) + 1;
    }

    /** What a move between two posts comes to on this level. */
    int outcome(int from, int to) {
        return column(to) * Relation.COUNT + posts.relation(from, to).code();
    }

    /** What this level says of those who leave a post. */
    Shares from(int post) {
        return new Shares(moves, traits.applyAsInt(post), smallest, 1, outcome -> open(post, outcome));
    }

    /** How many open posts other than the one that is left an outcome is about. */
    private int open(int post, int outcome) {
        int column = outcome / Relation.COUNT;
        int organisation = posts.organisation(post);
        int same = own.count(organisation, column) - (posts.isOpen(post) && column(post) == column ? 1 : 0);
        return switch (Relation.of(outcome % Relation.COUNT)) {
            case SAME_ORGANISATION -> same;
            case NEAR -> near(organisation, column);
            case ELSEWHERE -> all.count(0, column) - own.count(organisation, column) - near(organisation, column);
        };
    }

    private int near(int organisation, int column) {
        int children = beneath.count(organisation, column);
        int parent = posts.parent(organisation);
        if (parent == Posts.NONE) {
            return children;
        }
        int siblings = beneath.count(parent, column) - own.count(organisation, column);
        // Of two that are each other's parents, the parent is among the children already.
        int above = posts.parent(parent) == organisation ? 0 : own.count(parent, column);
        return children + siblings + above;
    }
}
