package org.cadregraph.career;

import java.util.BitSet;

/** All posts by index, and what is known of each: nothing about who holds it. */
final class Posts {

    /** In place of an index, where there is none. */
    static final int NONE = -1;

    private final int[] kinds;
    private final int[] ranks;
    private final int[] organisations;
    private final int[] parents;
    private final BitSet open;

    /**
     * The arrays are not copied.
     *
     * @param kinds of each post, -1 for none
     * @param ranks of each post, -1 for none
     * @param organisations of each post, always one
     * @param parents of each organisation, -1 for none; an organisation that is its own parent counts as having none
     * @param open the posts that exist on the day that is asked about
     */
    Posts(int[] kinds, int[] ranks, int[] organisations, int[] parents, BitSet open) {
        if (ranks.length != kinds.length || organisations.length != kinds.length || open.length() > kinds.length) {
            throw new IllegalArgumentException("Not as many ranks or organisations as kinds: " + kinds.length);
        }
        this.kinds = within(kinds, NONE, Integer.MAX_VALUE / Relation.COUNT - 1);
        this.ranks = within(ranks, NONE, Integer.MAX_VALUE / Relation.COUNT - 1);
        this.organisations = within(organisations, 0, parents.length);
        this.parents = within(parents, NONE, parents.length);
        this.open = open;
    }

    private static int[] within(int[] indices, int first, int end) {
        for (int index : indices) {
            if (index < first || index >= end) {
                throw new IllegalArgumentException(index + " is not from " + first + " to below " + end);
            }
        }
        return indices;
    }

    int count() {
        return kinds.length;
    }

    int organisationCount() {
        return parents.length;
    }

    int kind(int post) {
        return kinds[post];
    }

    int rank(int post) {
        return ranks[post];
    }

    int organisation(int post) {
        return organisations[post];
    }

    /** Of an organisation; -1 for none. */
    int parent(int organisation) {
        int parent = parents[organisation];
        return parent == organisation ? NONE : parent;
    }

    boolean isOpen(int post) {
        return open.get(post);
    }

    /** The indices of the open posts, ascending. */
    int[] open() {
        return open.stream().toArray();
    }

    /** How the organisation of the second post lies to that of the first; as the first lies to the second. */
    Relation relation(int post, int other) {
        int one = organisations[post];
        int two = organisations[other];
        if (one == two) {
            return Relation.SAME_ORGANISATION;
        }
        int parent = parent(one);
        int otherParent = parent(two);
        boolean near = parent == two || otherParent == one || (parent != NONE && parent == otherParent);
        return near ? Relation.NEAR : Relation.ELSEWHERE;
    }
}
